package org.exportcontrol.gateway.console.exporter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.exportcontrol.gateway.console.view.Upload;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What a reply brings besides words: up to three papers, each with its kind, and the version it rests on. */
public class ReplyPapers {

    @RestForm
    String version;

    @RestForm
    String key;

    @RestForm
    String kind0;

    @RestForm
    String kind1;

    @RestForm
    String kind2;

    @RestForm
    FileUpload file0;

    @RestForm
    FileUpload file1;

    @RestForm
    FileUpload file2;

    List<Upload> uploads() {
        List<Upload> uploads = new ArrayList<>();
        files().forEach(file -> uploads.addAll(Upload.of(file)));
        return uploads;
    }

    /** The papers as the service is told of them. */
    ObjectNode content() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ArrayNode documents = content.putArray("documents");
        List<String> kinds = List.of(text(kind0), text(kind1), text(kind2));
        for (int row = 0; row < kinds.size(); row++) {
            for (Upload upload : Upload.of(files().get(row))) {
                documents
                        .addObject()
                        .put("kind", kinds.get(row))
                        .put("name", upload.name())
                        .put("sha256", upload.sha256());
            }
        }
        return content;
    }

    private List<List<FileUpload>> files() {
        return List.of(row(file0), row(file1), row(file2));
    }

    private static List<FileUpload> row(FileUpload file) {
        return file == null ? List.of() : List.of(file);
    }

    private static String text(String kind) {
        return kind == null ? "OTHER" : kind;
    }
}
