package org.exportcontrol.declaration.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.exportcontrol.common.idempotency.IdempotentRequests;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.common.web.PageLimit;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.declaration.webhook.WebhookService.Created;
import org.jboss.resteasy.reactive.RestResponse;

/** Webhooks: what the feed tells is sent to an address of the owner, signed. */
@Path("/v1/webhooks")
public class WebhookResource {

    private final WebhookService webhooks;
    private final WebhookDispatcher dispatcher;
    private final IdempotentRequests requests;

    WebhookResource(WebhookService webhooks, WebhookDispatcher dispatcher, IdempotentRequests requests) {
        this.webhooks = webhooks;
        this.dispatcher = dispatcher;
        this.requests = requests;
    }

    @POST
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(
            summary = "Make a webhook for your organization or agency",
            description =
                    "Needs an Idempotency-Key. Gets what you may see of the feed now, from its end on. The secret is"
                            + " in this answer only; a repeat answers without it, then rotate it.")
    public RestResponse<WebhookResponse> create(@Valid @NotNull WebhookRequest request) {
        webhooks.requireGoodTarget(request.url());
        AtomicReference<Created> made = new AtomicReference<>();
        RestResponse<WebhookResponse> kept = requests.create(request, WebhookResponse.class, () -> {
            made.set(webhooks.create(request));
            WebhookResponse created = made.get().webhook();
            return RestResponse.ResponseBuilder.<WebhookResponse>create(Status.CREATED, created)
                    .location(URI.create("/v1/webhooks/" + created.id()))
                    .tag(ETags.of(created.version()))
                    .build();
        });
        dispatcher.lookAnew();
        // The stored answer must not hold the secret, the answer to this request must.
        return made.get() == null
                ? kept
                : RestResponse.ResponseBuilder.<WebhookResponse>create(Status.CREATED, shown(made.get()))
                        .location(URI.create(
                                "/v1/webhooks/" + made.get().webhook().id()))
                        .tag(ETags.of(made.get().webhook().version()))
                        .cacheControl(notKept())
                        .build();
    }

    @GET
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR})
    @Operation(summary = "The webhooks of your organization or agency, newest first; all of them for an operator")
    public Slice<WebhookResponse> list(@QueryParam("limit") Integer limit, @QueryParam("after") UUID after) {
        return webhooks.list(after, PageLimit.of(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR})
    @Operation(summary = "One webhook: how far it has come, what waits and what is parked")
    public RestResponse<WebhookResponse> read(UUID id) {
        return tagged(webhooks.read(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "Point a webhook elsewhere, or want other types of events; counts for what waits too")
    public RestResponse<WebhookResponse> edit(UUID id, @Valid @NotNull WebhookRequest request) {
        webhooks.requireGoodTarget(request.url());
        return tagged(requests.move(request, version -> webhooks.edit(id, version, request), () -> webhooks.read(id)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(summary = "Remove a webhook and wipe its secrets")
    public void remove(UUID id) {
        requests.move(
                List.of(),
                version -> {
                    webhooks.remove(id, version);
                    return null;
                },
                () -> null);
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR})
    @Operation(summary = "Send nothing until it is resumed; nothing is lost")
    public RestResponse<WebhookResponse> pause(UUID id) {
        return tagged(requests.move(List.of(), version -> webhooks.pause(id, version), () -> webhooks.read(id)));
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR})
    @Operation(summary = "Go on where it was paused")
    public RestResponse<WebhookResponse> resume(UUID id) {
        WebhookResponse resumed =
                requests.move(List.of(), version -> webhooks.resume(id, version), () -> webhooks.read(id));
        dispatcher.lookAnew();
        return tagged(resumed);
    }

    @POST
    @Path("{id}/secret")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS})
    @Operation(
            summary = "Make a new secret",
            description = "It is in this answer only. The one before signs too until previousSecretUntil, so that your"
                    + " receiver can be changed meanwhile; an older one ends at once.")
    public RestResponse<WebhookResponse> rotate(UUID id) {
        WebhookResponse rotated =
                requests.move(List.of(), version -> shown(webhooks.rotateSecret(id, version)), () -> webhooks.read(id));
        return RestResponse.ResponseBuilder.ok(rotated)
                .tag(ETags.of(rotated.version()))
                .cacheControl(notKept())
                .build();
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed({Roles.EXPORTER, Roles.MOFCOM, Roles.CUSTOMS, Roles.OPERATOR})
    @Operation(
            summary = "Deliver anew what the feed holds after a position",
            description = "Each event gets a new delivery; those that wait or are parked after the position are"
                    + " superseded.")
    public RestResponse<WebhookResponse> replay(UUID id, @Valid @NotNull ReplayRequest request) {
        WebhookResponse replayed = requests.move(
                request, version -> webhooks.replay(id, version, request.after()), () -> webhooks.read(id));
        dispatcher.lookAnew();
        return tagged(replayed);
    }

    private static WebhookResponse shown(Created created) {
        return created.webhook().withSecret(created.secret());
    }

    private static CacheControl notKept() {
        CacheControl notKept = new CacheControl();
        notKept.setNoStore(true);
        notKept.setNoTransform(false);
        return notKept;
    }

    private static RestResponse<WebhookResponse> tagged(WebhookResponse webhook) {
        return RestResponse.ResponseBuilder.ok(webhook)
                .tag(ETags.of(webhook.version()))
                .build();
    }
}
