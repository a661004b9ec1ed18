package org.exportcontrol.declaration.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Where an organization or agency wants to be told of events. How far it has been told is kept by the queue. */
@Entity
@Table(name = "webhook")
public class Webhook {

    @Id
    private UUID id;

    private long version;

    @Column(updatable = false)
    private String owner;

    @Column(columnDefinition = "text[]", updatable = false)
    private String[] audience;

    private String url;

    @Column(columnDefinition = "text[]")
    private String[] types;

    private String description;

    @Enumerated(EnumType.STRING)
    private WebhookState state;

    @Column(name = "read_to", updatable = false)
    private long readTo;

    private byte[] secret;

    @Column(name = "previous_secret")
    private byte[] previousSecret;

    @Column(name = "previous_until")
    private Instant previousUntil;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    protected Webhook() {}

    /** @param readTo the feed's position after which it is told */
    Webhook(UUID id, WebhookOwner owner, WebhookRequest request, long readTo, String createdBy, Instant now) {
        this.id = id;
        this.owner = owner.name();
        this.audience = owner.audience().stream().sorted().toArray(String[]::new);
        this.state = WebhookState.ACTIVE;
        this.readTo = readTo;
        this.createdBy = createdBy;
        this.createdAt = now;
        edit(request);
    }

    void edit(WebhookRequest request) {
        this.url = request.url();
        this.types = new TreeSet<>(request.types()).toArray(String[]::new);
        this.description = request.description();
    }

    void firstSecret(byte[] encrypted) {
        this.secret = encrypted.clone();
    }

    /** The present secret signs on beside the new one for a while. */
    void rotateSecret(byte[] encrypted, Instant overlapUntil) {
        this.previousSecret = secret;
        this.previousUntil = overlapUntil;
        this.secret = encrypted.clone();
    }

    void pause() {
        this.state = WebhookState.PAUSED;
    }

    void resume() {
        this.state = WebhookState.ACTIVE;
    }

    void remove() {
        this.state = WebhookState.REMOVED;
        this.secret = null;
        this.previousSecret = null;
        this.previousUntil = null;
    }

    void raiseVersion() {
        version++;
    }

    boolean isRemoved() {
        return state == WebhookState.REMOVED;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String owner() {
        return owner;
    }

    Set<String> audience() {
        return Set.of(audience);
    }

    String url() {
        return url;
    }

    List<String> types() {
        return List.of(types);
    }

    String description() {
        return description;
    }

    WebhookState state() {
        return state;
    }

    long readTo() {
        return readTo;
    }

    Instant previousUntil() {
        return previousUntil;
    }

    Instant createdAt() {
        return createdAt;
    }
}
