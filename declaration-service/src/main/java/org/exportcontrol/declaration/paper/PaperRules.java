package org.exportcontrol.declaration.paper;

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
import org.exportcontrol.declaration.file.DeclarationProblem;

/** What the bytes of a paper must be: those of the digest, in a format that is taken, and not too many. */
@ApplicationScoped
class PaperRules {

    /** Says nothing about the content. */
    private static final Set<String> NOTHING_SAID = Set.of("application/octet-stream", "*/*");

    /** Control characters, and those that turn the direction of reading: with them a name looks like another one. */
    private static final Pattern MISLEADING = Pattern.compile("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]");

    private final PaperConfig config;

    PaperRules(PaperConfig config) {
        this.config = config;
    }

    /**
     * The format of the bytes.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code PAYLOAD_TOO_LARGE}, {@code PAPER_INVALID} with
     *     everything that is wrong
     */
    DocumentFormat format(Upload upload) {
        requireSize(upload.content());
        List<Violation> violations = new ArrayList<>();
        String digest = Sha256.hex(upload.content());
        if (!digest.equals(upload.sha256())) {
            violations.add(wrong("The bytes have the digest " + digest + ".", "文件内容的摘要为 " + digest + "。"));
        }
        DocumentFormat format = DocumentFormat.of(upload.content()).orElse(null);
        if (format == null) {
            violations.add(wrong("The content is no PDF, PNG or JPEG.", "文件内容不是 PDF、PNG 或 JPEG 格式。"));
        } else if (saysOtherwise(upload.mediaType(), format)) {
            violations.add(wrong(
                    "The content is " + format.mediaType() + ", not " + upload.mediaType() + ".",
                    "文件内容为 " + format.mediaType() + "，与所称的 " + upload.mediaType() + " 不符。"));
        }
        if (upload.name() != null && MISLEADING.matcher(upload.name()).find()) {
            violations.add(
                    Violation.of("?name", Text.of("The name does not read as it is written.", "文件名含有控制字符或改变阅读方向的字符。")));
        }
        if (!violations.isEmpty()) {
            throw Problem.of(DeclarationProblem.PAPER_INVALID)
                    .detail("The file cannot be taken as it is.", "该文件不能接收。")
                    .violations(violations)
                    .remedy(
                            "Upload the very file that the digest names, as PDF, PNG or JPEG.",
                            "请上传与摘要一致的 PDF、PNG 或 JPEG 文件。")
                    .exception();
        }
        return format;
    }

    void requireRoom(long there) {
        if (there >= config.most()) {
            throw Problem.of(DeclarationProblem.PAPER_INVALID)
                    .detail(
                            "Up to " + config.most() + " papers are taken from each side of a declaration.",
                            "每一方对同一报关单最多可上传 " + config.most() + " 份材料。")
                    .remedy("Put several into one file.", "请合并为一个文件后上传。")
                    .exception();
        }
    }

    private void requireSize(byte[] content) {
        long most = config.maxSize().asLongValue();
        if (content.length > most) {
            throw Problem.of(CommonProblem.PAYLOAD_TOO_LARGE)
                    .detail(
                            "The paper has " + content.length + " bytes; up to " + most + " are taken.",
                            "材料为 " + content.length + " 字节；上限为 " + most + " 字节。")
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
