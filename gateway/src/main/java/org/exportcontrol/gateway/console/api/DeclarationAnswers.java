package org.exportcontrol.gateway.console.api;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.exportcontrol.common.problem.Text;

/** What declaration-service answers about declarations, as far as pages show it. */
public final class DeclarationAnswers {

    private DeclarationAnswers() {}

    @TemplateData
    public record Declarations(List<DeclarationSummary> items, String next) {}

    @TemplateData
    public record Declaration(
            String id,
            Long version,
            String state,
            String number,
            Integer attempt,
            String waitingFor,
            String declarant,
            String principal,
            Instant createdAt,
            LocalDate acceptedOn,
            Instant acceptedAt,
            Instant releasedAt,
            LocalDate exitedOn,
            DeclarationForm form,
            Remark remark,
            ListEdition list,
            List<Screened> screening,
            List<RulingView> rulings,
            List<Violation> faults,
            List<LineVerdict> lines,
            List<HoldView> holds,
            List<ChallengeView> challenges,
            List<IdentificationView> identifications,
            List<PenaltyReferralView> penaltyReferrals,
            List<EarlierConclusion> earlierConclusions) {}

    @TemplateData
    public record Paper(
            String sha256,
            String name,
            String mediaType,
            Long sizeBytes,
            String uploadedBy,
            Instant uploadedAt,
            String shownTo,
            Instant shownAt) {}

    @TemplateData
    public record DeclarationSummary(
            String id,
            Long version,
            String state,
            String number,
            String declarant,
            String customsOffice,
            Instant createdAt,
            String waitingFor,
            List<String> openHolds) {}

    @TemplateData
    public record DeclarationForm(
            String customsOffice,
            Consignor consignor,
            String tradeMode,
            String transactionMode,
            LocalDate exportDate,
            String arrivalCountry,
            String destinationCountry,
            String arrivalPort,
            Integer packages,
            BigDecimal grossWeight,
            BigDecimal netWeight,
            String currency,
            String movement,
            String remarks,
            List<AttachedDocument> documents,
            List<GoodsItem> lines,
            String transportMode,
            String wrap,
            Fee freight,
            Fee insurance,
            Fee otherFees) {}

    @TemplateData
    public record Remark(String says, List<String> codes, Text doubt, List<OfLine> lines, String proposed) {}

    @TemplateData
    public record ListEdition(Long number, String announcement, LocalDate asOf) {}

    @TemplateData
    public record Screened(
            Integer line, String finding, String requirement, List<Matched> matches, List<NearMatch> nearest) {}

    @TemplateData
    public record RulingView(
            Integer line,
            String id,
            Boolean general,
            String finding,
            List<String> codes,
            LocalDate asOf,
            LocalDate validUntil,
            Boolean inForce,
            Text effect) {}

    @TemplateData
    public record Violation(String pointer, Text detail, String rule, String source, Text remedy) {}

    @TemplateData
    public record LineVerdict(
            Integer line,
            String finding,
            List<String> controlCodes,
            Boolean needsLicense,
            String licenseNumber,
            Integer licenseLine,
            BigDecimal heldKilograms,
            Boolean used,
            BigDecimal loadedQuantity,
            BigDecimal loadedKilograms) {}

    @TemplateData
    public record HoldView(
            String id,
            String kind,
            Boolean open,
            String rule,
            String source,
            Text reason,
            String owner,
            Instant openedAt,
            LocalDate dueOn,
            Boolean dueProvisional,
            String stopOrder,
            String licenseNumber,
            String end,
            String endGround,
            Instant closedAt) {}

    @TemplateData
    public record ChallengeView(
            String id,
            String ground,
            String statement,
            List<Evidence> evidence,
            List<NoticeView> notices,
            Instant noticedAt,
            LocalDate receivedOn,
            LocalDate replyDueOn,
            Boolean replyDueProvisional,
            Elapsed overdue,
            Instant repliedAt,
            Boolean repliedLate,
            String reply,
            List<ReplyPaper> replyPapers,
            List<ChecklistItem> checklist,
            Boolean replyComplete,
            Elapsed judgement,
            String outcome,
            String resultReasoning,
            Instant resultAt) {}

    @TemplateData
    public record IdentificationView(
            String id,
            String challenge,
            String question,
            List<Integer> lines,
            Instant requestedAt,
            Elapsed elapsed,
            List<EntrustmentView> entrustments,
            Boolean controlled,
            List<String> controlCodes,
            String reasoning,
            Instant concludedAt) {}

    @TemplateData
    public record PenaltyReferralView(
            String id,
            String number,
            String ground,
            String rule,
            String source,
            String state,
            Instant stateSince,
            String stateGround,
            String caseReference,
            File file,
            Instant openedAt) {}

    @TemplateData
    public record EarlierConclusion(
            Integer line,
            String ofDeclaration,
            Integer ofLine,
            String basis,
            Boolean controlled,
            List<String> controlCodes,
            String reasoning,
            LocalDate concludedOn,
            Text effect) {}

    @TemplateData
    public record Consignor(String name, String uscc, String customsCode) {}

    @TemplateData
    public record AttachedDocument(String code, String number) {}

    @TemplateData
    public record GoodsItem(
            Integer line,
            String commodityCode,
            String name,
            String specification,
            BigDecimal quantity,
            String unit,
            String originCountry,
            String form,
            List<Constituent> constituents,
            Boolean compositionComplete,
            List<String> alloyPartners,
            String processingStage,
            LicenseReference license,
            String importer,
            String endUser,
            String brandType,
            String exportPreference,
            String domesticSource,
            Quantity firstStatutory,
            Quantity secondStatutory) {}

    @TemplateData
    public record Fee(String mark, BigDecimal amount, String currency) {}

    @TemplateData
    public record OfLine(Integer line, String says, List<String> codes) {}

    @TemplateData
    public record Matched(String code, String nameZh, String nameEn) {}

    @TemplateData
    public record NearMatch(String code, String nameZh, String nameEn, List<Text> failed) {}

    @TemplateData
    public record Evidence(String kind, String summary, String reference, LocalDate takenOn, String sha256) {}

    @TemplateData
    public record NoticeView(
            String number,
            String kind,
            String outcome,
            Instant issuedAt,
            LocalDate receivedOn,
            Instant receiptEnteredAt) {}

    @TemplateData
    public record Elapsed(
            LocalDate since, Integer workingDays, Boolean running, Text text, String rule, String source) {}

    @TemplateData
    public record ReplyPaper(
            String kind,
            String name,
            String sha256,
            String language,
            String translationOf,
            Instant handedInAt,
            Boolean late) {}

    @TemplateData
    public record ChecklistItem(
            String item, Text what, String state, List<String> papers, String rule, String source) {}

    @TemplateData
    public record EntrustmentView(
            String id,
            String kind,
            String name,
            String task,
            Instant entrustedAt,
            String opinion,
            List<String> papers,
            String withdrawnGround,
            Instant endedAt) {}

    @TemplateData
    public record File(
            String declarationNumber, List<String> notices, List<String> identifications, List<String> papers) {}

    @TemplateData
    public record Constituent(
            String element, String substance, String form, BigDecimal massFraction, Boolean principal) {}

    @TemplateData
    public record LicenseReference(String number, Integer line) {}

    @TemplateData
    public record Quantity(BigDecimal quantity, String unit) {}
}
