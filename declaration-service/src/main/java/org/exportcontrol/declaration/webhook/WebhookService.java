package org.exportcontrol.declaration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.exportcontrol.common.event.EventFeed;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.common.web.Slice;
import org.exportcontrol.declaration.file.DeclarationProblem;
import org.exportcontrol.declaration.webhook.TargetRules.Refusal;
import org.exportcontrol.declaration.webhook.TargetRules.RefusedException;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Webhooks as their owners keep them; an operator sees all of them and makes none. */
@ApplicationScoped
class WebhookService {

    private final WebhookRepository webhooks;
    private final WebhookJournal journal;
    private final WebhookSecrets secrets;
    private final TargetRules rules;
    private final DeliveryQueue queue;
    private final EventFeed feed;
    private final WebhookConfig config;
    private final Caller caller;
    private final InstantSource clock;

    WebhookService(
            WebhookRepository webhooks,
            WebhookJournal journal,
            WebhookSecrets secrets,
            TargetRules rules,
            DeliveryQueue queue,
            EventFeed feed,
            WebhookConfig config,
            Caller caller,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.journal = journal;
        this.secrets = secrets;
        this.rules = rules;
        this.queue = queue;
        this.feed = feed;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Judges where a webhook would point, so that its owner hears of it at once. Looks the name up: not for a transaction.
     *
     * @throws ProblemException {@code WEBHOOK_TARGET_REFUSED}
     */
    void requireGoodTarget(String url) {
        Refusal refusal;
        try {
            rules.addresses(rules.read(url));
            return;
        } catch (RefusedException refused) {
            refusal = refused.refusal();
        } catch (UnknownHostException unknown) {
            refusal = Refusal.ADDRESS;
        }
        Text text = Text.of(refusal.en(), refusal.zh());
        throw Problem.of(DeclarationProblem.WEBHOOK_TARGET_REFUSED)
                .detail("A webhook cannot point there. " + text.en(), "网络回调不能指向该地址。" + text.zh())
                .remedy("Name a public https address of yours.", "请提供贵方的公网 https 地址。")
                .violations(List.of(Violation.of("/url", text)))
                .exception();
    }

    /** A webhook with a secret that nobody can read again. */
    record Created(WebhookResponse webhook, String secret) {}

    @Transactional
    Created create(WebhookRequest request) {
        WebhookOwner owner = WebhookOwner.of(caller);
        secrets.requireKey();
        webhooks.oneAtATime(owner.name());
        if (webhooks.countOf(owner.name()) >= config.most()) {
            throw Problem.of(DeclarationProblem.WEBHOOK_LIMIT)
                    .detail(
                            "You have " + config.most() + " webhooks, which is as many as there may be.",
                            "您已有 " + config.most() + " 个网络回调，已达上限。")
                    .remedy("Remove one that you no longer need.", "请先删除不再需要的网络回调。")
                    .exception();
        }
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Webhook webhook = new Webhook(id, owner, request, feed.end(), caller.subject(), clock.instant());
        String secret = secrets.generate();
        webhook.firstSecret(secrets.encrypt(id, secret));
        webhooks.persist(webhook);
        journal.record(webhook, "created", Map.of());
        return new Created(response(webhook), secret);
    }

    @Transactional
    Slice<WebhookResponse> list(UUID after, int limit) {
        String owner =
                caller.is(Roles.OPERATOR) ? null : WebhookOwner.of(caller).name();
        List<Webhook> found = webhooks.list(owner, after, limit + 1);
        List<WebhookResponse> items =
                found.stream().limit(limit).map(this::response).toList();
        boolean more = found.size() > limit;
        return new Slice<>(items, more ? items.get(items.size() - 1).id().toString() : null);
    }

    @Transactional
    WebhookResponse read(UUID id) {
        return response(visible(webhooks.present(id)));
    }

    @Transactional
    WebhookResponse edit(UUID id, long version, WebhookRequest request) {
        return move(id, version, "edited", webhook -> webhook.edit(request));
    }

    @Transactional
    WebhookResponse pause(UUID id, long version) {
        return move(id, version, "paused", Webhook::pause);
    }

    @Transactional
    WebhookResponse resume(UUID id, long version) {
        return move(id, version, "resumed", Webhook::resume);
    }

    /** Nothing more is delivered and the secrets are wiped; what was delivered stays on record until it is purged. */
    @Transactional
    void remove(UUID id, long version) {
        move(id, version, "removed", Webhook::remove);
        queue.drop(id);
    }

    @Transactional
    Created rotateSecret(UUID id, long version) {
        String secret = secrets.generate();
        WebhookResponse rotated = move(
                id,
                version,
                "secret rotated",
                webhook -> webhook.rotateSecret(
                        secrets.encrypt(id, secret), clock.instant().plus(config.secretOverlap())));
        return new Created(rotated, secret);
    }

    /** @throws ProblemException {@code CURSOR_BEYOND_END} */
    @Transactional
    WebhookResponse replay(UUID id, long version, long after) {
        feed.requireReached(after);
        Webhook webhook = lock(id, version);
        journal.record(webhook, "replayed", Map.of("after", after));
        queue.replay(id, after);
        return response(webhook);
    }

    private WebhookResponse move(UUID id, long version, String move, Consumer<Webhook> change) {
        Webhook webhook = lock(id, version);
        change.accept(webhook);
        journal.record(webhook, move, Map.of());
        return response(webhook);
    }

    private Webhook lock(UUID id, long version) {
        Webhook webhook = visible(webhooks.lock(id));
        ETags.requireVersion(version, webhook.version());
        return webhook;
    }

    private WebhookResponse response(Webhook webhook) {
        Instant now = clock.instant();
        return WebhookResponse.of(webhook, queue.standing(webhook.id()), now);
    }

    private Webhook visible(Optional<Webhook> found) {
        return found.filter(webhook -> caller.is(Roles.OPERATOR)
                        || WebhookOwner.name(caller)
                                .filter(webhook.owner()::equals)
                                .isPresent())
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                        .detail("There is no such webhook among those you may see.", "在您可查看的范围内没有此网络回调。")
                        .exception());
    }
}
