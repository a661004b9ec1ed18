package org.exportcontrol.declaration.amendment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The content of an amended declaration, from when on it counted. Kept for ever. */
@Entity
@Table(name = "form_version")
public class FormVersion {

    @EmbeddedId
    private Key id;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private DeclarationForm form;

    @Column(updatable = false)
    private Instant since;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Actor by;

    @Column(name = "change_id", updatable = false)
    private UUID changeId;

    protected FormVersion() {}

    /** @param changeId the change that brought it; null for what was accepted, which is version 1 */
    FormVersion(UUID declaration, int version, DeclarationForm form, Instant since, Actor by, UUID changeId) {
        this.id = new Key(declaration, version);
        this.form = form;
        this.since = since;
        this.by = by;
        this.changeId = changeId;
    }

    int version() {
        return id.version;
    }

    DeclarationForm form() {
        return form;
    }

    Instant since() {
        return since;
    }

    Actor by() {
        return by;
    }

    UUID changeId() {
        return changeId;
    }

    /** A version is known by its declaration and its number there. */
    @Embeddable
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "declaration_id")
        private UUID declaration;

        @Column(name = "version")
        private int version;

        protected Key() {}

        Key(UUID declaration, int version) {
            this.declaration = declaration;
            this.version = version;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.version == version && key.declaration.equals(declaration);
        }

        @Override
        public int hashCode() {
            return declaration.hashCode() * 31 + version;
        }
    }
}
