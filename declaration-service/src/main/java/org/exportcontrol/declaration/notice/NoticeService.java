package org.exportcontrol.declaration.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.signing.SignatureCheck;
import org.exportcontrol.common.signing.SignatureFault;
import org.exportcontrol.common.signing.SigningKeys;
import org.exportcontrol.declaration.file.DeclarationFiles;
import org.exportcontrol.declaration.file.NoticeView;

/**
 * Reads notices. They are signed when they are first read and kept as they were signed: a missing key stops nobody from
 * challenging goods.
 */
@ApplicationScoped
class NoticeService {

    /** The {@code typ} of notices: nothing else that the service may sign is one. */
    static final String TYPE = "customs-notice+json";

    private final DeclarationFiles files;
    private final Notices notices;
    private final SigningKeys keys;
    private final ObjectMapper json;
    private final InstantSource clock;

    NoticeService(DeclarationFiles files, Notices notices, SigningKeys keys, ObjectMapper json, InstantSource clock) {
        this.files = files;
        this.notices = notices;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** The notices of a declaration that the caller may see, oldest first. */
    @Transactional
    List<NoticeView> list(UUID id) {
        files.read(id);
        return notices.of(id).stream().map(Notice::view).toList();
    }

    /**
     * A notice as it was signed. A second signature is made only where the keys of the earlier ones are published no
     * longer, so that nobody is handed a document that does not verify.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code NOT_FOUND}, {@code SIGNING_NOT_SET_UP}
     */
    @Transactional
    SignedNotice read(UUID id, String number) {
        files.read(id);
        Notice notice = notices.of(id, number).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                .detail("The declaration has no notice " + number + ".", "该报关单没有编号为 " + number + " 的文书。")
                .exception());
        return kept(notice).orElseGet(() -> {
            files.lock(id); // of two that read at once, one signs
            return kept(notice).orElseGet(() -> sign(notice));
        });
    }

    private Optional<SignedNotice> kept(Notice notice) {
        return notices.signatures(notice).stream()
                .map(signature -> checked(notice, signature.signed()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<SignedNotice> checked(Notice notice, String signed) {
        SignatureCheck check = keys.check(TYPE, signed);
        if (check.isGood()) {
            return Optional.of(new SignedNotice(document(check), notice.view(), check.keyId(), signed));
        }
        if (check.fault() == SignatureFault.UNKNOWN_KEY) {
            return Optional.empty();
        }
        throw new IllegalStateException("A notice on file is not as it was signed: " + check.fault());
    }

    private NoticeDocument document(SignatureCheck good) {
        try {
            return json.readValue(good.payload(), NoticeDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is signed as a notice cannot be read", e);
        }
    }

    private SignedNotice sign(Notice notice) {
        String signed = keys.sign(TYPE, write(notice.document()));
        SignedNotice made = checked(notice, signed)
                .orElseThrow(() -> new IllegalStateException("What was signed does not verify by our own keys"));
        notices.keep(new NoticeSignature(notice.id(), made.keyId(), signed, clock.instant()));
        return made;
    }

    private String write(NoticeDocument document) {
        try {
            return json.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A notice must be writable as JSON", e);
        }
    }
}
