package org.exportcontrol.controllist.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.exportcontrol.common.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nothing can be made of is refused, and the refusal points at it. */
class UnreadableDocumentTest {

    private static final String HEAD =
            "\"announcement\":{\"id\":\"2032-9\",\"number\":\"公告\",\"titleZh\":\"决定\",\"publishedOn\":\"2032-01-01\"}";

    @ParameterizedTest(name = "{0} is refused at {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                    |                              | An object is needed.",
                "{}                                                    | /announcement                | An object is needed.",
                "{\"announcement\":{\"id\":\"2032-9\"}}                | /announcement/publishedOn    | A date of publication is needed.",
                "{\"announcement\":{\"id\":\"a/b\",\"publishedOn\":\"2032-01-01\"}} | /announcement/id | An id has up to 40 letters, digits, dots, hyphens and underscores.",
                "{\"announcement\":{\"id\":\"a\",\"publishedOn\":\"0000-00-00\"}} | /announcement/publishedOn | A date such as 2025-04-04 is needed.",
                "{\"announcement\":{\"id\":\"a\",\"publishedOn\":20320101}} | /announcement/publishedOn | A date such as 2025-04-04 is needed.",
                "{HEAD,\"entries\":{}}                                 | /entries                     | A list is needed.",
                "{HEAD,\"entries\":[7]}                                | /entries/0                   | An object is needed.",
                "{HEAD,\"entries\":[{\"form\":\"METAL\"}]}             | /entries/0/code              | A value is needed.",
                "{HEAD,\"entries\":[{\"code\":1}]}                     | /entries/0/code              | A text is needed.",
                "{HEAD,\"entries\":[{\"code\":\"1C9\\u0000\"}]}        | /entries/0/code              | A text is needed.",
                "{HEAD,\"entries\":[{\"code\":\"1C999\",\"effectiveFrom\":\"2032-02-30\"}]} | /entries/0/effectiveFrom | A date such as 2025-04-04 is needed.",
                "{HEAD,\"entries\":[{\"code\":\"1C999\",\"reserved\":\"yes\"}]} | /entries/0/reserved | true or false is needed.",
                "{HEAD,\"entries\":[{\"code\":\"1C999\",\"technicalParameters\":[{\"parameter\":\"p\",\"operator\":\">=\",\"value\":\"NaN\"}]}]} | /entries/0/technicalParameters/0/value | A text, or a number of up to 40 digits, is needed.",
                "{HEAD,\"entries\":[{\"code\":\"1C999\",\"technicalParameters\":[{\"parameter\":\"p\",\"operator\":\">=\",\"value\":1e999999999}]}]} | /entries/0/technicalParameters/0/value | A text, or a number of up to 40 digits, is needed.",
                "{HEAD,\"entries\":[{\"code\":\"1C901\",\"parent\":\"1C902\"},{\"code\":\"1C902\",\"parent\":\"1C901\"}]} | /entries/0/parent | The parents of 1C901 go round in a circle.",
                "{HEAD,\"effects\":[{\"action\":\"FREEZE\",\"targetAnnouncement\":\"2025-18\"}]} | /effects/0/action | An action is one of SUSPEND, MOVE_END, RESUME, AMEND, REMOVE, EXTEND_TEMPORARY_CONTROL, CORRECT, CORRECT_SUSPENSION, STRIKE.",
                "{HEAD,\"effects\":[{\"action\":\"SUSPEND\"}]}         | /effects/0/targetAnnouncement | A value is needed.",
                "{HEAD,\"effects\":[{\"action\":\"SUSPEND\",\"targetAnnouncement\":\"2025-18\",\"untilInclusive\":\"maybe\"}]} | /effects/0/untilInclusive | true, false, or null where the text does not say, is needed.",
                "{HEAD,\"x\":1,\"x\":2}                                |                              | The document is not valid JSON (line 1, column 98): Duplicate field 'x'.",
                "{HEAD,\"x\":NaN}                                      |                              | The document is not valid JSON (line 1, column 96): Non-standard token 'NaN'.",
                "{HEAD} trailing                                       |                              | The document is not valid JSON (line 1, column 90): Unrecognized token 'trailing': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false').",
                "                                                      | /announcement                | An object is needed."
            })
    void theRefusalSaysWhereAndWhat(String document, String pointer, String detail) {
        Violation first = refusal(
                (document == null ? "{}" : document).replace("HEAD", HEAD).getBytes(StandardCharsets.UTF_8));
        assertEquals(pointer == null ? "" : pointer, first.pointer());
        assertEquals(detail, first.detail().en());
    }

    @Test
    void tooManyEntriesAreRefusedBeforeAnyOfThemIsRead() {
        String entries = String.join(",", Collections.nCopies(100_000, "{}"));
        Violation refusal = refusal(("{" + HEAD + ",\"entries\":[" + entries + "]}").getBytes(StandardCharsets.UTF_8));
        assertEquals("/entries", refusal.pointer());
        assertEquals(
                "There are 100000 of them; an announcement has up to 10000.",
                refusal.detail().en());
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        Violation refusal = refusal(("{" + HEAD + ",\"x\":" + deep + "}").getBytes(StandardCharsets.UTF_8));
        assertTrue(refusal.detail().en().startsWith("The document goes deeper than 100 levels"), refusal.toString());
    }

    @Test
    void anotherEncodingIsRefusedAtItsFirstByte() {
        Violation refusal = refusal(("{" + HEAD + "}").getBytes(Charset.forName("GBK")));
        assertEquals(
                "The document is not UTF-8: byte 41 begins no character.",
                refusal.detail().en());
        assertTrue(refusal(("{" + HEAD + "}").getBytes(StandardCharsets.UTF_16))
                .detail()
                .en()
                .startsWith("The document is not UTF-8"));
    }

    private static Violation refusal(byte[] document) {
        return assertThrows(UnreadableDocument.class, () -> AnnouncementDocument.read(DocumentText.of(document)))
                .violations()
                .get(0);
    }
}
