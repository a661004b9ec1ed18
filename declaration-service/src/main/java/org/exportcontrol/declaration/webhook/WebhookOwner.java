package org.exportcontrol.declaration.webhook;

import java.util.Optional;
import java.util.Set;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;

/**
 * Whom a webhook belongs to: an organization, a customs office, customs as such or the ministry.
 *
 * @param name in the words of an audience
 * @param audience what the owner may see of the feed
 */
record WebhookOwner(String name, Set<String> audience) {

    /** @throws ProblemException {@code FORBIDDEN} for a caller without an organization or agency of its own */
    static WebhookOwner of(Caller caller) {
        return name(caller)
                .map(name -> new WebhookOwner(name, Audience.of(caller)))
                .orElseThrow(() -> Problem.of(CommonProblem.FORBIDDEN)
                        .detail(
                                "Webhooks belong to an organization, a customs office or the ministry; your token names"
                                        + " none of them.",
                                "网络回调归属于企业、海关或商务部；您的令牌未载明其中任何一个。")
                        .exception());
    }

    /** What the caller's webhooks are kept under, empty for one who may have none. */
    static Optional<String> name(Caller caller) {
        if (caller.is(Roles.EXPORTER)) {
            return caller.organization().map(Audience::organization);
        }
        if (caller.is(Roles.CUSTOMS)) {
            return Optional.of(
                    caller.customsOffice().map(Audience::customsOffice).orElse(Audience.CUSTOMS));
        }
        // A provincial department reads papers, no feed.
        return caller.is(Roles.MOFCOM) && caller.province().isEmpty() ? Optional.of(Audience.MOFCOM) : Optional.empty();
    }
}
