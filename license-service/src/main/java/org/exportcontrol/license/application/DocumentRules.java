package org.exportcontrol.license.application;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.exportcontrol.common.digest.Sha256;
import org.exportcontrol.common.document.DocumentFormat;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.license.app.LicenseConfig;
import org.exportcontrol.license.app.LicenseProblem;

/** What the bytes of a paper must be: those that were named, in a format that is taken, and not too many. */
@ApplicationScoped
class DocumentRules {

    /** Says nothing about the content. */
    private static final Set<String> NOTHING_SAID = Set.of("application/octet-stream", "*/*");

    /** Control characters, and those that turn the direction of reading: with them a name looks like another one. */
    private static final Pattern MISLEADING = Pattern.compile("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]");

    private final MemorySize most;

    DocumentRules(LicenseConfig config) {
        this.most = config.documents().maxSize();
    }

    /**
     * The format of the bytes.
     *
     * @param mediaType that the caller says they are, without parameters; null for not said
     * @throws org.exportcontrol.common.problem.ProblemException {@code PAYLOAD_TOO_LARGE}, {@code DOCUMENT_INVALID}
     *     with everything that is wrong
     */
    DocumentFormat format(Content.Document named, String mediaType, byte[] content) {
        requireSize(content);
        List<Violation> violations = new ArrayList<>();
        String digest = Sha256.hex(content);
        if (!digest.equals(named.sha256())) {
            violations.add(wrong("The bytes have the digest " + digest + ".", "文件内容的摘要为 " + digest + "。"));
        }
        if (content.length != named.sizeBytes()) {
            violations.add(wrong(
                    "There are " + content.length + " bytes; the application says " + named.sizeBytes() + ".",
                    "文件为 " + content.length + " 字节，申请中填写为 " + named.sizeBytes() + " 字节。"));
        }
        DocumentFormat format = DocumentFormat.of(content).orElse(null);
        if (format == null) {
            violations.add(wrong("The content is no PDF, PNG or JPEG.", "文件内容不是 PDF、PNG 或 JPEG 格式。"));
        } else if (saysOtherwise(mediaType, format)) {
            violations.add(wrong(
                    "The content is " + format.mediaType() + ", not " + mediaType + ".",
                    "文件内容为 " + format.mediaType() + "，与所称的 " + mediaType + " 不符。"));
        }
        if (MISLEADING.matcher(named.name()).find()) {
            violations.add(wrong("The name does not read as it is written.", "文件名含有控制字符或改变阅读方向的字符。"));
        }
        if (!violations.isEmpty()) {
            throw Problem.of(LicenseProblem.DOCUMENT_INVALID)
                    .detail(
                            "The file is not the document that was named: " + named.name() + ".",
                            "文件与所列明的材料不符：" + named.name() + "。")
                    .rule("AP-01", "DUR 16")
                    .violations(violations)
                    .remedy(
                            "Upload the very file, as PDF, PNG or JPEG, or name another one in the application.",
                            "请上传所列明的 PDF、PNG 或 JPEG 文件，或在申请中更改材料清单。")
                    .exception();
        }
        return format;
    }

    private void requireSize(byte[] content) {
        if (content.length > most.asLongValue()) {
            throw Problem.of(CommonProblem.PAYLOAD_TOO_LARGE)
                    .detail(
                            "The document has " + content.length + " bytes; up to " + most.asLongValue()
                                    + " are taken.",
                            "材料为 " + content.length + " 字节；上限为 " + most.asLongValue() + " 字节。")
                    .remedy("Scan it in a lower resolution, or split it into several.", "请降低扫描分辨率，或拆分为多个文件。")
                    .exception();
        }
    }

    private static boolean saysOtherwise(String mediaType, DocumentFormat format) {
        return mediaType != null && !NOTHING_SAID.contains(mediaType) && !mediaType.equals(format.mediaType());
    }

    private static Violation wrong(String en, String zh) {
        return Violation.of("", Text.of(en, zh));
    }
}
