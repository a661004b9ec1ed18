package org.exportcontrol.license.hold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.exportcontrol.common.idempotency.JsonDigest;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.license.app.LicenseProblem;

/**
 * Makes what a declaration asks safe to repeat and late calls harmless. The highest attempt of each declaration is kept
 * for ever; a lower one has no effect, and the same one again gets the same answer without effect.
 */
@ApplicationScoped
class Attempts {

    private final AttemptRepository attempts;
    private final JsonDigest digests;
    private final ObjectMapper json;

    Attempts(AttemptRepository attempts, JsonDigest digests, ObjectMapper json) {
        this.attempts = attempts;
        this.digests = digests;
        this.json = json;
    }

    /**
     * Does the work once per declaration, attempt and operation, under the declaration's row lock.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code STALE_ATTEMPT} for a lower attempt, or one that
     *     is over; {@code ATTEMPT_REUSED} for the same attempt with another body
     */
    @Transactional(Transactional.TxType.MANDATORY)
    <T> T once(UUID declarationId, int attempt, Operation operation, Object body, Class<T> type, Supplier<T> work) {
        attempts.flushAtCommit();
        int highest = attempts.lock(declarationId);
        requireNotStale(attempt, highest);
        String digest = digests.of(body);
        if (attempt == highest) {
            Map<Operation, AttemptRepository.Done> done = attempts.done(declarationId, attempt);
            requireNotOver(operation, attempt, done.keySet());
            if (done.containsKey(operation)) {
                return replay(done.get(operation), digest, type);
            }
        }
        T answer = work.get();
        attempts.raise(declarationId, highest, attempt);
        attempts.store(declarationId, attempt, operation, digest, write(answer));
        return answer;
    }

    /** Refuses what comes too late, for calls that change nothing. */
    void requireNotStale(UUID declarationId, int attempt) {
        requireNotStale(attempt, attempts.highest(declarationId));
    }

    private <T> T replay(AttemptRepository.Done earlier, String digest, Class<T> type) {
        if (!earlier.digest().equals(digest)) {
            throw Problem.of(LicenseProblem.ATTEMPT_REUSED)
                    .detail("This attempt was made with other content.", "该处理批次曾用于其他内容。")
                    .remedy("Raise the attempt for changed content.", "内容变更时请使用更高的处理批次。")
                    .exception();
        }
        return read(earlier.answer(), type);
    }

    private static void requireNotStale(int attempt, int highest) {
        if (attempt < highest) {
            throw stale(
                    "Attempt " + highest + " was seen, " + attempt + " comes too late. Nothing was changed.",
                    "已收到处理批次 " + highest + "，批次 " + attempt + " 已失效，未作任何更改。");
        }
    }

    private static void requireNotOver(Operation operation, int attempt, Set<Operation> done) {
        if (operation.isEndedBy(done)) {
            String ends = done.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
            throw stale(
                    "Attempt " + attempt + " is over (" + ends + "). Nothing was changed.",
                    "处理批次 " + attempt + " 已结束（" + ends + "），未作任何更改。");
        }
    }

    private static RuntimeException stale(String en, String zh) {
        return Problem.of(LicenseProblem.STALE_ATTEMPT)
                .detail(en, zh)
                .rule("WO-06", "PPL; O220")
                .remedy("Read the hold, and raise the attempt if it is still wanted.", "请查询占用情况；如仍需办理，请使用更高的处理批次。")
                .exception();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request or answer record must be writable as JSON", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer can no longer be read as " + type.getSimpleName(), e);
        }
    }
}
