package org.exportcontrol.common.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.exportcontrol.common.digest.Sha256;

/**
 * The hash of an audit row: SHA-256 over the previous hash and each field, each field with its length before it so
 * that no two rows write the same bytes.
 */
final class ChainHash {

    static final String GENESIS = "00".repeat(32);

    private ChainHash() {}

    static String of(String subjectType, String subjectId, AuditRow row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(HexFormat.of().parseHex(row.previous()));
            write(
                    out,
                    subjectType,
                    subjectId,
                    Long.toString(row.seq()),
                    row.at().toString());
            write(out, row.person(), row.personName(), row.role(), row.organization(), row.onBehalfOf());
            write(out, row.move(), row.ground(), row.detail());
            List<String> audience = row.audience();
            out.writeInt(audience.size());
            write(out, audience.toArray(String[]::new));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Sha256.hex(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, String... fields) throws IOException {
        for (String field : fields) {
            if (field == null) {
                out.writeInt(-1);
            } else {
                byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        }
    }
}
