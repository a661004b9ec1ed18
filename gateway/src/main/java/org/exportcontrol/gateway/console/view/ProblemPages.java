package org.exportcontrol.gateway.console.view;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.exportcontrol.common.problem.ProblemBody;
import org.exportcontrol.gateway.console.session.ConsolePaths;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A browser that asked for a page of the console gets problems as pages too, whoever answers them. */
class ProblemPages {

    private final Page page;

    ProblemPages(Page page) {
        this.page = page;
    }

    @CheckedTemplate(basePath = "console")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problem(ProblemBody problem);
    }

    @ServerResponseFilter
    Uni<Void> asPage(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof ProblemBody problem)
                || !ConsolePaths.contain(page.path())
                || request.getAcceptableMediaTypes().stream().noneMatch(ProblemPages::isHtml)) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> rendered = Uni.createFrom().item(() -> {
            response.setEntity(Templates.problem(problem).render(), null, MediaType.valueOf(Html.TYPE));
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            return null;
        });
        // What is refused before a method is found is told on the event loop; who looks at the page is asked elsewhere.
        return BlockingOperationControl.isBlockingAllowed()
                ? rendered
                : rendered.runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }

    private static boolean isHtml(MediaType type) {
        return type.getType().equals("text") && type.getSubtype().equals("html");
    }
}
