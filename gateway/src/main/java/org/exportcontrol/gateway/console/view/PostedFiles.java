package org.exportcontrol.gateway.console.view;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * A form that was posted with files.
 *
 * @param fields as if they had been posted without files
 * @param files those that were picked, by the names of their fields; of several in one field the last
 */
public record PostedFiles(MultivaluedMap<String, String> fields, Map<String, Upload> files) {

    public static PostedFiles of(MultipartFormDataInput posted) {
        PostedFiles form = new PostedFiles(new MultivaluedHashMap<>(), new TreeMap<>());
        posted.getValues().forEach((name, values) -> values.forEach(value -> form.add(name, value)));
        return form;
    }

    private void add(String name, FormValue value) {
        if (!value.isFileItem()) {
            fields.add(name, value.getValue());
        } else if (value.getFileName() != null && !value.getFileName().isBlank()) {
            // A field for a file that was left empty sends one without name.
            files.put(name, Upload.read(value.getFileName(), value.getFileItem().getFile()));
        }
    }
}
