package org.exportcontrol.gateway.console.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.gateway.console.api.Attempt;
import org.exportcontrol.gateway.console.api.ControlListApi;
import org.exportcontrol.gateway.console.api.ScreeningAnswers.LineFinding;
import org.exportcontrol.gateway.console.api.ScreeningAnswers.Screening;
import org.exportcontrol.gateway.console.screening.BatchTable.Unreadable;
import org.exportcontrol.gateway.console.view.Form;
import org.exportcontrol.gateway.console.view.Html;
import org.exportcontrol.gateway.console.view.Page;
import org.exportcontrol.gateway.console.view.Texts;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A whole table of goods at once, answered as a page or as a table again. Nothing is kept. */
@Path("/console/screening/batch")
@Produces(Html.TYPE)
public class BatchResource {

    /** A page that lists each of a thousand lines serves nobody; the table has them all. */
    private static final int MOST_SHOWN = 200;

    private static final List<String> BY_URGENCY = List.of("CONTROLLED", "NEEDS_REVIEW", "NOT_CONTROLLED");

    private final ControlListApi controlList;
    private final Page page;
    private final Texts texts;

    BatchResource(@RestClient ControlListApi controlList, Page page, Texts texts) {
        this.controlList = controlList;
        this.page = page;
        this.texts = texts;
    }

    @CheckedTemplate(basePath = "console/screening")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance batch(Form form, String asOf, Result result);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response form() {
        return Html.ok(Templates.batch(Form.empty(), page.today().toString(), null));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    @Operation(hidden = true)
    public Response screen(@RestForm String asOf, @RestForm FileUpload file, @RestForm String answer)
            throws JsonProcessingException {
        BatchTable table;
        try {
            table = BatchTable.read(file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile()));
        } catch (Unreadable unreadable) {
            return refused(asOf, unreadable(texts.get(unreadable.text(), page.language(), unreadable.number())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Attempt<Screening> screening = Attempt.of(() -> controlList.screen(table.request(asOf)), page.language());
        if (screening.refused()) {
            return refused(asOf, screening.refusal());
        }
        return "csv".equals(answer)
                ? download(table.with(screening.answer().lines()))
                : Html.ok(Templates.batch(Form.empty(), asOf, result(table, screening.answer())));
    }

    private static Response download(String table) {
        return Response.ok(table, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"findings.csv\"")
                .build();
    }

    private Response refused(String asOf, ProblemBody why) {
        return Html.refused(why.status(), Templates.batch(Form.empty().refused(why), asOf, null));
    }

    private ProblemBody unreadable(String why) {
        return new ProblemBody(
                null,
                texts.get("batch_unreadable", page.language()),
                Response.Status.BAD_REQUEST.getStatusCode(),
                null,
                null,
                null,
                null,
                null,
                List.of(new ProblemBody.Item("file", why, null, null, null)));
    }

    private static Result result(BatchTable table, Screening screening) {
        List<Row> rows = screening.lines().stream()
                .sorted(Comparator.comparing((LineFinding line) -> BY_URGENCY.indexOf(line.finding()))
                        .thenComparing(LineFinding::line))
                .limit(MOST_SHOWN)
                .map(line -> new Row(line, table.name(line.line())))
                .toList();
        return new Result(
                screening,
                rows,
                count(screening, "CONTROLLED"),
                count(screening, "NEEDS_REVIEW"),
                count(screening, "NOT_CONTROLLED"));
    }

    private static long count(Screening screening, String finding) {
        return screening.lines().stream()
                .filter(line -> finding.equals(line.finding()))
                .count();
    }

    /** @param rows the most urgent lines */
    record Result(Screening screening, List<Row> rows, long controlled, long review, long free) {}

    record Row(LineFinding line, String name) {}
}
