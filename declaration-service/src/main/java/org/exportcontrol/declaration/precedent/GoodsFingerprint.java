package org.exportcontrol.declaration.precedent;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.common.digest.Sha256;
import org.exportcontrol.declaration.file.DeclarationForm.Constituent;
import org.exportcontrol.declaration.file.DeclarationForm.GoodsItem;

/**
 * Tells goods that are described alike: by what a screening looks at and by their name, whatever the order of
 * constituents, the width of characters and the zeros behind a decimal.
 */
final class GoodsFingerprint {

    private static final String PART = "\u001f";

    private GoodsFingerprint() {}

    /** SHA-256, lower-case hexadecimal. */
    static String of(GoodsItem goods) {
        return Sha256.hex(Stream.of(
                        goods.commodityCode(),
                        goods.name(),
                        goods.form(),
                        goods.processingStage(),
                        String.valueOf(goods.compositionComplete()),
                        sorted(constituents(goods)),
                        sorted(partners(goods)))
                .map(GoodsFingerprint::plain)
                .collect(Collectors.joining(PART)));
    }

    private static List<String> constituents(GoodsItem goods) {
        return goods.constituents() == null
                ? List.of()
                : goods.constituents().stream().map(GoodsFingerprint::text).toList();
    }

    private static List<String> partners(GoodsItem goods) {
        return goods.alloyPartners() == null ? List.of() : goods.alloyPartners();
    }

    private static String text(Constituent constituent) {
        String share = constituent.massFraction() == null
                ? ""
                : constituent.massFraction().stripTrailingZeros().toPlainString();
        return String.join(
                ":",
                plain(constituent.element()),
                plain(constituent.substance()),
                plain(constituent.form()),
                share,
                String.valueOf(constituent.principal()));
    }

    private static String sorted(Collection<String> texts) {
        return texts.stream().map(GoodsFingerprint::plain).sorted().collect(Collectors.joining(","));
    }

    private static String plain(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replaceAll("\\s", "")
                        .toLowerCase(Locale.ROOT);
    }
}
