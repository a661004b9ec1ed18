package org.exportcontrol.gateway.contract;

/**
 * One operation of a service as callers reach it.
 *
 * @param method in capitals
 * @param template within the service, for instance {@code /v1/entries/{code}}
 * @param anonymous whether it is offered without a token
 */
public record Route(Service service, String method, String template, boolean anonymous, RouteKind kind) {

    /** The path as the caller sees it, with the names of its parameters instead of their values. */
    public String path() {
        return service.prefix() + template;
    }
}
