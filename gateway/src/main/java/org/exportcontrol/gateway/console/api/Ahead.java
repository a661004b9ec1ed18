package org.exportcontrol.gateway.console.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A question that is under way while others are asked: what a page needs at once is begun together and waited for
 * together. It goes out from the thread of the request, so that it carries the person's token and language.
 */
public final class Ahead<T> {

    private final CompletableFuture<T> answer;

    private Ahead(CompletableFuture<T> answer) {
        this.answer = answer;
    }

    /** Asks now, and does not wait. */
    public static <T> Ahead<T> of(Uni<T> question) {
        return new Ahead<>(question.subscribeAsCompletionStage());
    }

    /** Asks, and waits for the answer. */
    public static <T> T now(Uni<T> question) {
        return of(question).get();
    }

    /** All answers, in the order of the questions. */
    public static <T> List<T> all(List<Ahead<T>> questions) {
        return questions.stream().map(Ahead::get).toList();
    }

    /**
     * Waits for the answer.
     *
     * @throws ServiceRefused when the service said no
     * @throws ProcessingException when no answer came
     */
    public T get() {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw told(failed.getCause());
        }
    }

    /** What comes of a connection that broke has many forms; to a page it is no answer. */
    private static RuntimeException told(Throwable failure) {
        if (failure instanceof ServiceRefused refused) {
            return refused;
        }
        return failure instanceof ProcessingException away ? away : new ProcessingException(failure);
    }
}
