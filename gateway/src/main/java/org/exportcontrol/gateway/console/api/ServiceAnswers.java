package org.exportcontrol.gateway.console.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.exportcontrol.common.problem.Language;
import org.exportcontrol.common.problem.ProblemBody;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What becomes of a page whose service says no or nothing. */
class ServiceAnswers {

    private static final Logger LOG = Logger.getLogger(ServiceAnswers.class);

    @ServerExceptionMapper
    Response refused(ServiceRefused refused) {
        return problem(refused.problem());
    }

    @ServerExceptionMapper
    Response away(ProcessingException failure, RoutingContext context) {
        LOG.warnf("%s got no answer from a service: %s", context.normalizedPath(), failure.getMessage());
        return problem(
                Asking.away(failure, Language.preferred(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))));
    }

    private static Response problem(ProblemBody problem) {
        return Response.status(problem.status())
                .type(MediaType.valueOf(ProblemBody.MEDIA_TYPE))
                .entity(problem)
                .build();
    }
}
