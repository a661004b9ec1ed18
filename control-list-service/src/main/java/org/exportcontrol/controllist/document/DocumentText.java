package org.exportcontrol.controllist.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;

/**
 * The characters of an announcement document as they came, and the tree they stand for. The readings of its names may
 * stand in it or in a file of their own beside it.
 */
public final class DocumentText {

    public static final String NO_READINGS = "{}";

    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_WORDS = 160;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String document;
    private final String readings;
    private final JsonNode tree;
    private final JsonNode readingsTree;

    private DocumentText(String document, String readings) {
        this.document = document;
        this.readings = readings;
        this.tree = tree(document);
        this.readingsTree = tree(readings);
    }

    /**
     * A document that came as bytes, with its readings inside.
     *
     * @throws UnreadableDocument when it is no UTF-8 or no JSON
     */
    public static DocumentText of(byte[] bytes) {
        return of(decoded(bytes), NO_READINGS);
    }

    /**
     * A document and the readings beside it, {@link #NO_READINGS} where they stand in it.
     *
     * @throws UnreadableDocument when either is no JSON
     */
    public static DocumentText of(String document, String readings) {
        return new DocumentText(document, readings);
    }

    /**
     * The characters of bytes.
     *
     * @throws UnreadableDocument when they are no UTF-8
     */
    public static String decoded(byte[] bytes) {
        // Some editors begin a file with a byte order mark, which is no part of it.
        int start = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start).slice();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw unreadable(
                    "The document is not UTF-8: byte " + in.position() + " begins no character.",
                    "文件不是 UTF-8 编码：第 " + in.position() + " 字节处无法解码。");
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw e instanceof StreamConstraintsException
                    ? unreadable(
                            "The document goes deeper than " + DEEPEST + " levels, or has a number of more than "
                                    + LONGEST_NUMBER + " digits" + where + ".",
                            "文件嵌套超过 " + DEEPEST + " 层，或含有超过 " + LONGEST_NUMBER + " 位的数字" + where + "。")
                    : unreadable(
                            "The document is not valid JSON" + where + ": " + said(e) + ".",
                            "文件不是有效的 JSON" + where + "：" + said(e) + "。");
        }
    }

    /** The parser's own words, without what it says of itself. */
    private static String said(JsonProcessingException e) {
        String words = e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(": enable .*", "");
        return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    }

    private static UnreadableDocument unreadable(String en, String zh) {
        return new UnreadableDocument(List.of(Violation.of("", Text.of(en, zh))));
    }

    /** As it came. */
    public String document() {
        return document;
    }

    /** As it came; {@link #NO_READINGS} where the readings stand in the document. */
    public String readings() {
        return readings;
    }

    JsonNode tree() {
        return tree;
    }

    /** Where definitions and readings stand. */
    JsonPlace readings(JsonPlace root, DocumentFindings findings) {
        return readingsTree.isEmpty() ? root : new JsonPlace(readingsTree, "/readings", findings);
    }

    /** SHA-256 over both, hexadecimal. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(document.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            sha.update(readings.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
