package org.exportcontrol.gateway.console.customs;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exportcontrol.gateway.console.view.PostedFiles;
import org.exportcontrol.gateway.console.view.Upload;

/**
 * A form with rows of evidence: the file of a row is uploaded, and the row names it by its digest.
 *
 * @param fields as if they had been posted without files
 * @param files those that were picked
 */
record EvidenceForm(MultivaluedMap<String, String> fields, List<Upload> files) {

    private static final Pattern FILE = Pattern.compile("file(\\d{1,2})");

    static EvidenceForm of(PostedFiles posted) {
        posted.files().forEach((name, file) -> {
            Matcher row = FILE.matcher(name);
            if (row.matches()) {
                posted.fields().putSingle("/evidence/" + row.group(1) + "/sha256", file.sha256());
            }
        });
        return new EvidenceForm(posted.fields(), List.copyOf(posted.files().values()));
    }
}
