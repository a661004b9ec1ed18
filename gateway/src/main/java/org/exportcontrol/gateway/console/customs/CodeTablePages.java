package org.exportcontrol.gateway.console.customs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.CodeTableAnswers.CodeRow;
import org.exportcontrol.gateway.console.api.CodeTableAnswers.CodeTable;
import org.exportcontrol.gateway.console.api.CodeTableApi;
import org.exportcontrol.gateway.console.api.Versions;
import org.exportcontrol.gateway.console.session.Session;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.Upload;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The tables of codes that forms are filled in from, and the import of a new edition. */
@Path(CodeTablePages.PATH)
@Produces(Html.TYPE)
@RolesAllowed(Roles.CUSTOMS)
public class CodeTablePages {

    static final String PATH = "/console/customs/code-tables";

    private static final int MOST_ROWS = 200;

    private final CodeTableApi tables;
    private final Session session;
    private final Page page;

    CodeTablePages(@RestClient CodeTableApi tables, Session session, Page page) {
        this.tables = tables;
        this.session = session;
        this.page = page;
    }

    @CheckedTemplate(basePath = "console/customs")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance codeTables(List<CodeTable> tables);

        static native TemplateInstance codeTable(
                CodeTable table, Question question, List<CodeRow> rows, boolean imports, Form form);
    }

    @GET
    @Operation(hidden = true)
    public Response list() {
        return Html.ok(Templates.codeTables(tables.tables()));
    }

    @GET
    @Path("{table}")
    @Operation(hidden = true)
    public Response read(@RestPath String table, @RestQuery String asOf, @RestQuery String q) {
        return Html.ok(shown(table, new Question(given(asOf), given(q)), Form.empty()));
    }

    /** The whole table, as CSV; earlier editions are kept. */
    @POST
    @Path("{table}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response replace(
            @RestPath String table, @RestForm String version, @RestForm("file") List<FileUpload> picked) {
        byte[] csv = Upload.of(picked).stream().map(Upload::content).findFirst().orElseGet(() -> new byte[0]);
        ProblemBody refused = Attempt.refusal(() -> tables.replace(table, Versions.tag(version), csv), page.language());
        return refused == null
                ? Html.seeOther(PATH + "/" + table + "?done=customsImported")
                : Html.refused(
                        refused.status(),
                        shown(table, new Question(null, null), Form.empty().refused(refused)));
    }

    private TemplateInstance shown(String name, Question question, Form form) {
        CodeTable table = tables.table(name, question.asOf());
        List<CodeRow> rows =
                table.rows().stream().filter(question::fits).limit(MOST_ROWS).toList();
        return Templates.codeTable(table, question, rows, session.hasDuty(Duties.SUPERVISOR), form);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Which rows a person wants to see.
     *
     * @param asOf ISO date, or null for today
     * @param q in a code or a name; null for all
     */
    @TemplateData
    record Question(String asOf, String q) {

        boolean fits(CodeRow row) {
            return q == null
                    || Stream.of(row.code(), row.zh(), row.en())
                            .filter(Objects::nonNull)
                            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)));
        }
    }
}
