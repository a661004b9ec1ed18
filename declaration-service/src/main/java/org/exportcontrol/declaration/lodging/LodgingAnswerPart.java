package org.exportcontrol.declaration.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.exportcontrol.declaration.clients.controllist.Screening;
import org.exportcontrol.declaration.file.AnswerPart;
import org.exportcontrol.declaration.file.AnswerParts;
import org.exportcontrol.declaration.file.Declaration;
import org.exportcontrol.declaration.file.DeclarationResponse.ListEdition;
import org.exportcontrol.declaration.file.DeclarationResponse.Matched;
import org.exportcontrol.declaration.file.DeclarationResponse.NearMatch;
import org.exportcontrol.declaration.file.DeclarationResponse.Remark;
import org.exportcontrol.declaration.file.DeclarationResponse.Screened;
import org.exportcontrol.declaration.file.DeclarationState;

/** What the latest lodging found. */
@ApplicationScoped
class LodgingAnswerPart implements AnswerPart {

    private final LodgingRepository lodgings;

    LodgingAnswerPart(LodgingRepository lodgings) {
        this.lodgings = lodgings;
    }

    @Override
    public void contribute(Declaration declaration, AnswerParts parts) {
        lodgings.latest(declaration.id()).ifPresent(latest -> {
            latest.screening()
                    .ifPresent(screening -> parts.screening(
                            latest.remark()
                                    .map(remark -> remark(remark, screening))
                                    .orElse(null),
                            edition(screening),
                            screened(screening)));
            parts.rulings(latest.rulings().orElse(null));
            if (declaration.state() == DeclarationState.RETURNED) {
                parts.faults(latest.violations());
            }
        });
    }

    static ListEdition edition(Screening screening) {
        return new ListEdition(screening.edition().number(), screening.edition().announcement(), screening.asOf());
    }

    static List<Screened> screened(Screening screening) {
        return screening.lines().stream().map(LodgingAnswerPart::screened).toList();
    }

    /** @param screening null where the list did not answer */
    static Remark remark(RemarkStatement read, Screening screening) {
        List<Remark.OfLine> lines = read.lines().stream()
                .map(line -> new Remark.OfLine(line.line(), line.says().name(), line.codes()))
                .toList();
        return new Remark(
                read.says().name(),
                read.codes(),
                read.doubt(),
                lines.isEmpty() ? null : lines,
                screening == null ? null : RightRemark.of(screening).orElse(null));
    }

    private static Screened screened(Screening.Line line) {
        List<Matched> matches = line.matches().stream()
                .map(match -> new Matched(match.code(), match.nameZh(), match.nameEn()))
                .toList();
        List<NearMatch> nearest = line.nearest().stream()
                .map(near -> new NearMatch(near.code(), near.nameZh(), near.nameEn(), near.failed()))
                .toList();
        String requirement =
                line.requirement() == null ? null : line.requirement().kind();
        return new Screened(line.line(), line.finding(), requirement, matches, nearest);
    }
}
