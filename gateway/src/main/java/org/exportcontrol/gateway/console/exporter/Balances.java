package org.exportcontrol.gateway.console.exporter;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Language;
import org.exportcontrol.gateway.console.api.LicenseAnswers.Balance;
import org.exportcontrol.gateway.console.api.LicenseAnswers.BalanceLine;
import org.exportcontrol.gateway.console.api.LicenseAnswers.License;
import org.exportcontrol.gateway.console.view.Bar;
import org.exportcontrol.gateway.console.view.Texts;

/** The balances of licenses, drawn. */
final class Balances {

    private final Texts texts;
    private final Language language;

    Balances(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    List<Line> of(License license, Balance balance) {
        return balance.lines().stream().map(line -> line(license, line)).toList();
    }

    private Line line(License license, BalanceLine line) {
        Bar bar = Bar.of(whole(line))
                .with("used", text("balance_used"), line.used(), amount(line.used(), line))
                .with("held", text("balance_held"), line.held(), amount(line.held(), line))
                .with("free", text("balance_free"), line.free(), amount(line.free(), line));
        if (new BigDecimal(line.carriedOver()).signum() != 0) {
            bar.with("carried", text("balance_carried"), line.carriedOver(), amount(line.carriedOver(), line));
        }
        String name = license.lines().stream()
                .filter(goods -> line.line().equals(goods.line()))
                .map(goods -> goods.name())
                .findFirst()
                .orElse("");
        return new Line(line.line(), name, amount(line.licensed(), line), bar);
    }

    private static String whole(BalanceLine line) {
        return Stream.of(line.used(), line.held(), line.free(), line.carriedOver())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private String amount(String number, BalanceLine line) {
        return String.format(java.util.Locale.US, "%,f", new BigDecimal(number)).replaceFirst("\\.?0+$", "") + " "
                + texts.ofCode("unit", line.unit(), language);
    }

    private String text(String key) {
        return texts.get(key, language);
    }

    /** @param licensed with its unit */
    @TemplateData
    record Line(Integer line, String name, String licensed, Bar bar) {}
}
