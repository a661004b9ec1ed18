package org.exportcontrol.declaration.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.exportcontrol.declaration.file.DeclarationForm;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;

/** A form that an organization keeps under a name, to draft from it again and again. */
@Entity
@Table(name = "form_template")
class FormTemplate {

    @Id
    @UuidGenerator(style = Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String organization;

    @Column(updatable = false)
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private DeclarationForm form;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected FormTemplate() {}

    FormTemplate(String organization, String name, DeclarationForm form, Instant now) {
        this.organization = organization;
        this.name = name;
        this.form = form;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    DeclarationForm form() {
        return form;
    }

    TemplateResponse toResponse() {
        return new TemplateResponse(id, name, createdAt, form);
    }

    /** Without the form, as lists show it. */
    TemplateResponse toItem() {
        return new TemplateResponse(id, name, createdAt, null);
    }
}
