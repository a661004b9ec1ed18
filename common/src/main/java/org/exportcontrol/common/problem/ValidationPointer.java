package org.exportcontrol.common.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;

/** Turns the paths of other libraries into JSON pointers (RFC 6901). */
final class ValidationPointer {

    private ValidationPointer() {}

    /** Bean Validation's path without the Java method and parameter at its start; {@code ?name} for a bare parameter. */
    static String of(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.isInIterable() && node.getKey() != null) {
                pointer.append('/').append(escape(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escape(node.getName()));
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            }
        }
        boolean body = !pointer.isEmpty() || parameter.equals("request") || parameter.equals("body");
        return body ? pointer.toString() : "?" + parameter;
    }

    static String of(List<JsonMappingException.Reference> references) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            pointer.append('/');
            pointer.append(
                    reference.getFieldName() == null
                            ? Integer.toString(reference.getIndex())
                            : escape(reference.getFieldName()));
        }
        return pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
