package org.exportcontrol.declaration.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exportcontrol.common.audit.AuditEntry;
import org.exportcontrol.common.audit.AuditTrail;
import org.exportcontrol.common.event.Audience;
import org.exportcontrol.common.event.Events;
import org.exportcontrol.common.event.NewEvent;
import org.exportcontrol.common.problem.CommonProblem;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.declaration.file.DeclarationProblem;

/** Reads code tables, and takes new editions of them from customs. */
@ApplicationScoped
class CodeTableService {

    static final String SUBJECT = "code-table";

    private static final int LONGEST_NAME = 500;

    private final CodeTables tables;
    private final CodeTableRepository repository;
    private final AuditTrail trail;
    private final Events events;
    private final Caller caller;
    private final InstantSource clock;

    CodeTableService(
            CodeTables tables,
            CodeTableRepository repository,
            AuditTrail trail,
            Events events,
            Caller caller,
            InstantSource clock) {
        this.tables = tables;
        this.repository = repository;
        this.trail = trail;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param asOf null for today */
    CodeTableResponse read(String path, LocalDate asOf) {
        LocalDate day = asOf == null ? BusinessZone.today(clock) : asOf;
        return CodeTableResponse.of(tables.book().table(name(path)), day);
    }

    List<CodeTableResponse> all() {
        LocalDate today = BusinessZone.today(clock);
        CodeBook book = tables.book();
        return Arrays.stream(CodeTableName.values())
                .map(name -> CodeTableResponse.of(book.table(name), today))
                .toList();
    }

    /**
     * Takes a new edition. Declarations that are accepted already are not looked at again.
     *
     * @param expected the edition that the caller read
     */
    @Transactional
    CodeTableResponse put(String path, long expected, CodeTableRequest request) {
        requireSupervisor();
        CodeTableName name = name(path);
        long present = repository.lock(name);
        ETags.requireVersion(expected, present);
        check(name, request);
        CodeTable table = new CodeTable(name, present + 1, request.source(), request.complete(), request.rows());
        repository.add(table, clock.instant());
        Set<String> everybody = Set.of(Audience.PUBLIC, Audience.MOFCOM, Audience.CUSTOMS);
        Map<String, Object> data =
                Map.of("edition", table.edition(), "rows", table.rows().size());
        trail.record(new AuditEntry(SUBJECT, path, caller.actor(), "imported", table.source(), data, everybody));
        events.publish(new NewEvent(SUBJECT + ".imported", SUBJECT, path, table.edition(), data, everybody));
        return CodeTableResponse.of(table, BusinessZone.today(clock));
    }

    private static void check(CodeTableName name, CodeTableRequest request) {
        List<Violation> faults = new ArrayList<>();
        if (request.source() == null || request.source().isBlank()) { // a CSV file may leave it out
            faults.add(fault("/source", "Say where the table was read.", "请注明代码表的来源。"));
        }
        if (request.rows().isEmpty()) {
            faults.add(fault("/rows", "A table has rows.", "代码表不能为空。"));
        }
        Map<String, List<CodeRow>> byCode = new HashMap<>();
        for (int place = 0; place < request.rows().size(); place++) {
            CodeRow row = request.rows().get(place);
            String at = "/rows/" + place;
            if (!name.hasFormOf(row.code())) {
                faults.add(fault(
                        at + "/code",
                        "A code of this table has the form " + name.form() + ".",
                        "本表代码的格式为 " + name.form() + "。"));
                continue;
            }
            if (isNoName(row.zh()) || isNoName(row.en())) {
                faults.add(fault(at, "A row names its code in Chinese and English.", "每行须有中文和英文名称。"));
            }
            if (row.from() != null && row.to() != null && row.to().isBefore(row.from())) {
                faults.add(fault(at + "/to", "The row ends before it begins.", "失效日期早于生效日期。"));
            }
            List<CodeRow> earlier = byCode.computeIfAbsent(row.code(), none -> new ArrayList<>());
            if (earlier.stream().anyMatch(row::overlaps)) {
                faults.add(fault(at + "/code", "The code stands in another row for the same time.", "该代码在同一时期有重复行。"));
            }
            earlier.add(row);
        }
        if (!faults.isEmpty()) {
            throw Problem.of(CommonProblem.VALIDATION_FAILED)
                    .detail("The table has " + faults.size() + " fault(s).", "代码表有 " + faults.size() + " 处错误。")
                    .violations(faults)
                    .exception();
        }
    }

    private static boolean isNoName(String name) {
        return name == null || name.isBlank() || name.length() > LONGEST_NAME;
    }

    private static Violation fault(String pointer, String en, String zh) {
        return Violation.of(pointer, Text.of(en, zh));
    }

    private static CodeTableName name(String path) {
        return CodeTableName.ofPath(path).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)
                .detail("There is no code table " + path + ".", "没有代码表 " + path + "。")
                .exception());
    }

    private void requireSupervisor() {
        if (!caller.hasDuty(Duties.SUPERVISOR)) {
            throw Problem.of(DeclarationProblem.DUTY_REQUIRED)
                    .detail("Only a customs supervisor imports code tables.", "只有海关主管可以导入代码表。")
                    .exception();
        }
    }
}
