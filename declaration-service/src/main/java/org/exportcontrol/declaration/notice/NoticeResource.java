package org.exportcontrol.declaration.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.PageAnswer;
import org.exportcontrol.declaration.file.NoticeView;
import org.jboss.resteasy.reactive.RestResponse;

/** The notices on a declaration: of challenge (质疑通知书) and of result (结果告知书). */
@Path("/v1/declarations/{id}/notices")
@RolesAllowed({Roles.EXPORTER, Roles.CUSTOMS, Roles.MOFCOM})
public class NoticeResource {

    private static final String ASK_AGAIN = "private, no-cache";

    private final NoticeService notices;

    NoticeResource(NoticeService notices) {
        this.notices = notices;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The notices on a declaration, oldest first")
    public List<NoticeView> list(UUID id) {
        return notices.list(id);
    }

    @GET
    @Path("{number}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read a notice as a signed document")
    public RestResponse<NoticeResponse> read(UUID id, String number) {
        return RestResponse.ResponseBuilder.ok(NoticeResponse.of(notices.read(id, number)))
                .header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN)
                .build();
    }

    @GET
    @Path("{number}/page")
    @Produces(PageAnswer.HTML)
    @Operation(summary = "Read a notice in Chinese and English as a page to be printed (A4)")
    public RestResponse<String> page(UUID id, String number) {
        String page = Pages.notice(NoticePage.of(notices.read(id, number))).render();
        return PageAnswer.of(RestResponse.Status.OK, page)
                .header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN)
                .build();
    }
}
