package org.exportcontrol.license.certificate;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as an SVG path, one unit a module: each dark run of a row is a rectangle one unit high.
 *
 * @param size modules of a side, without the quiet zone
 * @param path digits, signs and the letters M, h, v, z; nothing of the content
 */
record QrCode(int size, String path) {

    /** Light modules that must stay around a code. */
    static final int QUIET_ZONE = 4;

    /** With level M a print may lose a seventh of its surface to folds and stamps. */
    static QrCode of(String content) {
        try {
            ByteMatrix modules = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(modules.getWidth(), path(modules));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a QR code: " + content, tooLong);
        }
    }

    /** With the quiet zone. */
    public String viewBox() {
        int side = size + 2 * QUIET_ZONE;
        return "-%1$d -%1$d %2$d %2$d".formatted(QUIET_ZONE, side);
    }

    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int run = run(modules, x, y);
                if (run > 0) {
                    path.append("M%1$d %2$dh%3$dv1h-%3$dz".formatted(x, y, run));
                }
                x += Math.max(run, 1);
            }
        }
        return path.toString();
    }

    /** How many modules are dark from there on. */
    private static int run(ByteMatrix modules, int from, int y) {
        int x = from;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
            x++;
        }
        return x - from;
    }
}
