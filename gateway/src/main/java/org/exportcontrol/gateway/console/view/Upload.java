package org.exportcontrol.gateway.console.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exportcontrol.common.digest.Sha256;
import org.exportcontrol.common.document.DocumentFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A file that a person picked in a form.
 *
 * @param type media type by its first bytes; what is no paper is sent as bytes, and the service refuses it
 */
public record Upload(String name, String sha256, String type, byte[] content) {

    private static final String BYTES = "application/octet-stream";

    /** The files that were picked; a field left empty sends one without name. */
    public static List<Upload> of(List<FileUpload> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file ->
                                file.fileName() != null && !file.fileName().isBlank() && file.size() > 0)
                        .map(Upload::read)
                        .toList();
    }

    private static Upload read(FileUpload file) {
        return read(file.fileName(), file.uploadedFile());
    }

    /** @param name what the person calls it */
    public static Upload read(String name, Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            String type =
                    DocumentFormat.of(content).map(DocumentFormat::mediaType).orElse(BYTES);
            return new Upload(name, Sha256.hex(content), type, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
