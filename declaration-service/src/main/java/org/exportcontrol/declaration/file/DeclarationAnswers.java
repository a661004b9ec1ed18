package org.exportcontrol.declaration.file;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.UUID;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Roles;
import org.exportcontrol.common.web.ETags;
import org.jboss.resteasy.reactive.RestResponse;

/** Makes the answer on a declaration from the file and what the features know of it. */
@ApplicationScoped
public class DeclarationAnswers {

    private final DeclarationFiles files;
    private final List<AnswerPart> features;
    private final Caller caller;

    DeclarationAnswers(DeclarationFiles files, @All List<AnswerPart> features, Caller caller) {
        this.files = files;
        this.features = features;
        this.caller = caller;
    }

    /** The present state, for a caller who may see it. */
    @Transactional
    public DeclarationResponse read(UUID id) {
        return of(files.read(id));
    }

    /** Must be called inside the transaction that loaded the declaration. */
    @Transactional(Transactional.TxType.MANDATORY)
    public DeclarationResponse of(Declaration declaration) {
        AnswerParts parts = new AnswerParts();
        features.forEach(feature -> feature.contribute(declaration, parts));
        List<Hold> visible = declaration.holds().stream()
                .filter(hold -> hold.isTold() || !caller.is(Roles.EXPORTER))
                .toList();
        return parts.on(declaration, visible);
    }

    /** 200 with the version as ETag. */
    public static RestResponse<DeclarationResponse> tagged(DeclarationResponse declaration) {
        return tagged(Status.OK, declaration);
    }

    public static RestResponse<DeclarationResponse> tagged(Status status, DeclarationResponse declaration) {
        return RestResponse.ResponseBuilder.<DeclarationResponse>create(status, declaration)
                .tag(ETags.of(declaration.version()))
                .build();
    }
}
