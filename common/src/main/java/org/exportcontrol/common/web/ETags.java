package org.exportcontrol.common.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;

/** Versions of files as entity tags: version 3 is {@code "3"}. */
public final class ETags {

    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Reads the version that an edit or move is based on.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code IF_MATCH_REQUIRED} without the header,
     *     {@code STALE_VERSION} when it cannot be a version of ours
     */
    public static long expectedVersion(HttpHeaders headers) {
        String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(CommonProblem.IF_MATCH_REQUIRED)
                    .detail(
                            "This changes a file. Send the ETag you read as If-Match, so that nobody's change is lost.",
                            "此操作会更改文件。请将所读取的 ETag 作为 If-Match 发送，以免覆盖他人的更改。")
                    .exception();
        }
        String text = ifMatch.strip();
        if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
            try {
                return Long.parseLong(text.substring(1, text.length() - 1));
            } catch (NumberFormatException notOurs) {
                throw stale(
                        "The If-Match header " + text + " is no version of this file.",
                        "If-Match " + text + " 不是该文件的版本。");
            }
        }
        throw stale(
                "The If-Match header must be one strong entity tag such as \"3\".", "If-Match 必须是一个强实体标签，例如 \"3\"。");
    }

    /** Refuses an edit that is based on another version than the present one. */
    public static void requireVersion(long expected, long present) {
        if (expected != present) {
            throw stale(
                    "Your change is based on version " + expected + ", the file is at version " + present + ".",
                    "您的更改基于版本 " + expected + "，而文件当前版本为 " + present + "。");
        }
    }

    private static RuntimeException stale(String en, String zh) {
        return Problem.of(CommonProblem.STALE_VERSION)
                .detail(en, zh)
                .remedy("Read the file again and repeat on its present version.", "请重新读取文件，并基于其当前版本重试。")
                .exception();
    }
}
