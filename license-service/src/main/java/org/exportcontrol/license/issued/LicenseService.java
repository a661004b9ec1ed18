package org.exportcontrol.license.issued;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.license.app.LicenseProblem;
import org.exportcontrol.license.ledger.BookedEntry;
import org.exportcontrol.license.ledger.Draw;
import org.exportcontrol.license.ledger.EntryKind;
import org.exportcontrol.license.ledger.Ledger;
import org.exportcontrol.license.ledger.LedgerEntry;
import org.exportcontrol.license.ledger.LineBalance;
import org.exportcontrol.license.measure.Mass;
import org.exportcontrol.license.organization.FileScope;

/** Issues licenses and says how they stand. */
@ApplicationScoped
public class LicenseService {

    private final LicenseRepository licenses;
    private final LicenseNumbers numbers;
    private final LicenseJournal journal;
    private final LicenseMoves moves;
    private final OpenActs openActs;
    private final Ledger ledger;
    private final Caller caller;
    private final InstantSource clock;

    LicenseService(
            LicenseRepository licenses,
            LicenseNumbers numbers,
            LicenseJournal journal,
            LicenseMoves moves,
            OpenActs openActs,
            Ledger ledger,
            Caller caller,
            InstantSource clock) {
        this.licenses = licenses;
        this.numbers = numbers;
        this.journal = journal;
        this.moves = moves;
        this.openActs = openActs;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes the license that a decision grants, with its quantities in the ledger. */
    @Transactional(Transactional.TxType.MANDATORY)
    public License issue(Grant grant, Actor decider) {
        License license = new License(numbers.next(BusinessZone.today(clock)), grant, clock.instant());
        licenses.persistAndFlush(license);
        licenses.rememberParties(license, license.parties());
        ledger.book(license.lines().stream().map(LicenseService::licensed).toList());
        journal.record(
                license,
                decider,
                "granted",
                null,
                Map.of("application", grant.applicationId().toString(), "type", grant.type()));
        return license;
    }

    /**
     * Makes the license that carries on what is free of another one, once (LF-02). The old one is locked.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code HOLDS_OPEN} while declarations hold quantities
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public License replace(License old, ReplacementTerms terms, String reason, Actor decider) {
        requireNoHolds(old);
        requireRestsForItsChangeOnly(old);
        Standing standing = standings(List.of(old), BusinessZone.today(clock)).get(0);
        moves.move(old, LicenseMove.REPLACE, LicenseGround.CHANGE_ENDED, reason, decider);
        ledger.book(CarriedBalance.entries(standing));
        License replacing = new License(
                numbers.next(BusinessZone.today(clock)), CarriedBalance.grant(standing, terms), clock.instant());
        licenses.persistAndFlush(replacing);
        licenses.rememberParties(replacing, replacing.parties());
        ledger.book(replacing.lines().stream().map(LicenseService::licensed).toList());
        journal.record(replacing, decider, "granted", reason, Map.of("replaces", old.number(), "type", old.type()));
        return replacing;
    }

    /** Number of the license that carries on what was free of this one; empty while none does. */
    @Transactional
    public Optional<String> replacedBy(License license) {
        return licenses.find("replaces", license.number()).firstResultOptional().map(License::number);
    }

    /** A license that was paused for another reason meanwhile must not come back to use under another number. */
    private static void requireRestsForItsChangeOnly(License license) {
        if (license.storedState() != LicenseState.PAUSED || license.stateGround() != LicenseGround.CHANGE_FILED) {
            throw Problem.of(LicenseProblem.LICENSE_MOVE_ILLEGAL)
                    .detail(
                            "License " + license.number() + " is " + license.storedState() + " on the ground "
                                    + license.stateGround() + ".",
                            "许可证 " + license.number() + " 的状态为 " + license.storedState() + "，事由为 "
                                    + license.stateGround() + "。")
                    .rule(license.stateGround().rule(), license.stateGround().source())
                    .remedy(
                            "Refuse the change; it may be filed again when the license is VALID.",
                            "请不予变更；许可证恢复有效后可再次申请。")
                    .exception();
        }
    }

    /**
     * Refuses while declarations hold quantities of the license, and names them.
     *
     * @param license its row locked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireNoHolds(License license) {
        List<String> declarations =
                ledger.holding(license.id()).stream().map(UUID::toString).toList();
        if (!declarations.isEmpty()) {
            String named = String.join(", ", declarations);
            throw Problem.of(LicenseProblem.HOLDS_OPEN)
                    .detail("Declarations hold quantities of the license: " + named, "以下报关单占用该许可证的数量：" + named)
                    .rule("LF-02", "DUR 18")
                    .remedy("Wait until they are released or withdrawn.", "请待上述报关单放行或撤回后办理。")
                    .exception();
        }
    }

    /** Refuses a license that does not stand as VALID today, unless it rests because its change was demanded. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireChangeable(License license) {
        LicenseState state =
                standings(List.of(license), BusinessZone.today(clock)).get(0).state();
        if (state == LicenseState.PAUSED && license.stateGround() == LicenseGround.CHANGE_DEMANDED) {
            openActs.requireNone(license);
        } else if (state != LicenseState.VALID) {
            throw Problem.of(LicenseProblem.LICENSE_MOVE_ILLEGAL)
                    .detail(
                            "License " + license.number() + " is " + state + ".",
                            "许可证 " + license.number() + " 的状态为 " + state + "。")
                    .rule("LF-02", "DUR 18")
                    .remedy("Only a license that is VALID is changed.", "只有状态为 VALID（有效）的许可证可以变更。")
                    .exception();
        }
    }

    /**
     * The license as it stands today.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code LICENSE_NOT_FOUND}, also for another
     *     organization's
     */
    @Transactional
    public Standing standing(String number) {
        return standings(List.of(visible(number)), BusinessZone.today(clock)).get(0);
    }

    /** The caller's licenses as they stand today, newest first. */
    @Transactional
    public List<Standing> page(LicenseType type, String code, String words, UUID after, int limit) {
        return standings(
                licenses.page(FileScope.of(caller), type, code, words, after, limit), BusinessZone.today(clock));
    }

    /** The caller's licenses with a line of one of the codes. */
    @Transactional
    public ImpactResponse impact(String announcement, Set<String> codes, UUID after, int limit) {
        List<License> page = licenses.pageOfCodes(FileScope.of(caller), codes, after, limit);
        return ImpactResponse.of(announcement, codes, standings(page, BusinessZone.today(clock)), limit);
    }

    /**
     * The caller's license, its row locked.
     *
     * @throws org.exportcontrol.common.problem.ProblemException {@code LICENSE_NOT_FOUND}, also for another
     *     organization's
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public License lockVisible(String number) {
        License license =
                licenses.lock(List.of(number), List.of()).stream().findFirst().orElseThrow(() -> notFound(number));
        requireVisible(license);
        licenses.getEntityManager().refresh(license); // it may have been read before the lock was had
        return license;
    }

    /** The holder's general licenses and registration certificates that can be paused, each row locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<License> lockOpenToFewer(String organization) {
        return licenses.lockRunning(organization).stream()
                .filter(license -> license.type().isOpenToFewer())
                .toList();
    }

    /** What the declaration has drawn on the license. */
    @Transactional
    public List<Draw> draws(License license, UUID declarationId) {
        return ledger.draws(declarationId).stream()
                .filter(draw -> draw.licenseId().equals(license.id()))
                .toList();
    }

    /** When the declaration last used the license; empty while nothing of it is used. */
    @Transactional
    public Optional<Instant> lastUse(License license, UUID declarationId) {
        return Optional.ofNullable(
                ledger.lastUses(List.of(license.id()), declarationId).get(license.id()));
    }

    /** A stretch of the license's ledger. */
    @Transactional
    public List<BookedEntry> entries(String number, long after, int limit) {
        return ledger.page(visible(number).id(), after, limit);
    }

    /** The licenses with those numbers or ids that exist, each row locked, in the order of the ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<License> lock(Collection<String> licenseNumbers, Collection<UUID> ids) {
        return licenses.lock(licenseNumbers, ids);
    }

    /** Like {@link #lock} without the lock, for answers that change nothing. */
    @Transactional
    public List<License> find(Collection<String> licenseNumbers, Collection<UUID> ids) {
        return licenses.byNumbersOrIds(licenseNumbers, ids);
    }

    /** How the licenses stand on a day. */
    @Transactional
    public List<Standing> standings(List<License> found, LocalDate day) {
        List<UUID> lines = found.stream()
                .flatMap(license -> license.lines().stream().map(LicenseLine::id))
                .toList();
        Map<UUID, LineBalance> balances = ledger.balances(lines);
        Map<UUID, Integer> uses = ledger.netUses(
                found.stream().filter(License::endsByUses).map(License::id).toList());
        return found.stream()
                .map(license -> standing(license, balances, uses.getOrDefault(license.id(), 0), day))
                .toList();
    }

    private License visible(String number) {
        FileScope scope = FileScope.of(caller);
        return licenses.byNumber(number)
                .filter(license -> scope.covers(license.holderOrganization()))
                .orElseThrow(() -> notFound(number));
    }

    private void requireVisible(License license) {
        if (!FileScope.of(caller).covers(license.holderOrganization())) {
            throw notFound(license.number());
        }
    }

    private static RuntimeException notFound(String number) {
        return Problem.of(LicenseProblem.LICENSE_NOT_FOUND)
                .detail("License " + number + " is not among your files.", "您的卷宗中没有许可证 " + number + "。")
                .exception();
    }

    private static Standing standing(License license, Map<UUID, LineBalance> all, int netUses, LocalDate day) {
        Map<UUID, LineBalance> own =
                license.lines().stream().map(LicenseLine::id).collect(Collectors.toMap(id -> id, all::get));
        return new Standing(license, day, license.stateOn(day, own.values(), netUses), netUses, own);
    }

    private static LedgerEntry licensed(LicenseLine line) {
        return new LedgerEntry(
                line.id(),
                EntryKind.LICENSED,
                Mass.of(line.quantity(), line.unit()).kilograms(),
                null,
                line.quantity(),
                line.unit());
    }
}
