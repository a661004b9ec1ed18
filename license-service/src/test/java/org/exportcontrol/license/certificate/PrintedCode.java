package org.exportcontrol.license.certificate;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the QR code of a page from the rectangles that are drawn, as a camera sees them. */
final class PrintedCode {

    private static final Pattern SVG = Pattern.compile(
            "<svg viewBox=\"-(\\d+) -\\1 (\\d+) \\2\"[^>]*><path d=\"((?:M\\d+ \\d+h\\d+v1h-\\d+z)+)\"/></svg>");
    private static final Pattern RECTANGLE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    private PrintedCode() {}

    static String read(String page) throws ReaderException {
        Matcher svg = SVG.matcher(page);
        if (!svg.find()) {
            throw new AssertionError("no code is drawn on the page");
        }
        int quiet = Integer.parseInt(svg.group(1));
        if (quiet < 4) {
            throw new AssertionError("the quiet zone is narrower than four modules");
        }
        BitMatrix modules = new BitMatrix(Integer.parseInt(svg.group(2)) - 2 * quiet);
        Matcher rectangle = RECTANGLE.matcher(svg.group(3));
        while (rectangle.find()) {
            modules.setRegion(number(rectangle, 1), number(rectangle, 2), number(rectangle, 3), 1);
        }
        return new Decoder().decode(modules).getText();
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
