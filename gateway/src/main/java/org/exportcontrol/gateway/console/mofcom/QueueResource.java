package org.exportcontrol.gateway.console.mofcom;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.gateway.console.api.MofcomAnswers.WorkQueue;
import org.exportcontrol.gateway.console.api.MofcomLicenseApi;
import org.exportcontrol.gateway.console.api.Paging;
import org.exportcontrol.gateway.console.view.Html;
import org.jboss.resteasy.reactive.RestQuery;

/** What waits for whom, the most urgent first. A provincial department sees its own province. */
@Path("/console/mofcom")
@Produces(Html.TYPE)
@RolesAllowed(Roles.MOFCOM)
public class QueueResource {

    private static final int PAGE = 50;

    private final MofcomLicenseApi license;

    QueueResource(@RestClient MofcomLicenseApi license) {
        this.license = license;
    }

    @CheckedTemplate(basePath = "console/mofcom")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance queue(Filter filter, WorkQueue queue);
    }

    @GET
    @Operation(hidden = true)
    public Response queue(
            @RestQuery String kind,
            @RestQuery String waitingFor,
            @RestQuery String type,
            @RestQuery String organization,
            @RestQuery String province,
            @RestQuery String dueUntil,
            @RestQuery Boolean overdue,
            @RestQuery String after) {
        Filter filter = new Filter(
                Fields.given(kind),
                Fields.given(waitingFor),
                Fields.given(type),
                Fields.given(organization),
                Fields.given(province),
                Fields.given(dueUntil),
                Boolean.TRUE.equals(overdue),
                Fields.given(after));
        return Html.ok(Templates.queue(
                filter,
                license.workQueue(
                        filter.kind(),
                        filter.waitingFor(),
                        filter.type(),
                        filter.organization(),
                        filter.province(),
                        filter.dueUntil(),
                        filter.overdue() ? Boolean.TRUE : null,
                        Paging.of(filter.after(), PAGE))));
    }

    /**
     * What a person looks for; null where anything will do.
     *
     * @param dueUntil ISO date
     * @param overdue whether only what is late
     * @param after position after which it begins, or null
     */
    @TemplateData
    record Filter(
            String kind,
            String waitingFor,
            String type,
            String organization,
            String province,
            String dueUntil,
            boolean overdue,
            String after) {

        /** The address of this part of the list, to look at it again. */
        public String here() {
            return after == null ? rest() : rest() + Fields.encode(after);
        }

        /** The address of the rest of the list, without the position. */
        public String rest() {
            StringBuilder rest = new StringBuilder("/console/mofcom?");
            add(rest, "kind", kind);
            add(rest, "waitingFor", waitingFor);
            add(rest, "type", type);
            add(rest, "organization", organization);
            add(rest, "province", province);
            add(rest, "dueUntil", dueUntil);
            add(rest, "overdue", overdue ? "true" : null);
            return rest.append("after=").toString();
        }

        private static void add(StringBuilder query, String name, String value) {
            if (value != null) {
                query.append(name).append('=').append(Fields.encode(value)).append('&');
            }
        }
    }
}
