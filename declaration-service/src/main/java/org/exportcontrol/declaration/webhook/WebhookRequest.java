package org.exportcontrol.declaration.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * @param url where events are to be sent, https
 * @param types the types of events wanted, for instance {@code declaration.accepted}; all when empty or absent
 * @param description what it is for, in the owner's words
 */
public record WebhookRequest(
        @NotNull @Size(min = 1, max = 2000) String url,

        @Size(max = 50)
        List<
                        @NotNull
                        @Pattern(
                                regexp = "[a-z]+(\\.[a-z-]+)+",
                                message = "A type such as declaration.accepted. | 类型，例如 declaration.accepted。")
                        String>
                types,

        @Size(max = 500) String description) {

    public WebhookRequest {
        types = types == null ? List.of() : types;
    }
}
