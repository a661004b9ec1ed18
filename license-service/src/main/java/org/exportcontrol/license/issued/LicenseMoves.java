package org.exportcontrol.license.issued;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.security.Actor;
import org.exportcontrol.common.time.BusinessZone;
import org.exportcontrol.license.app.LicenseProblem;

/** Moves licenses from one stored state to another, each move with its ground, in audit and feed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LicenseMoves {

    private final LicenseJournal journal;
    private final InstantSource clock;

    LicenseMoves(LicenseJournal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param license its row locked
     * @throws org.exportcontrol.common.problem.ProblemException {@code LICENSE_MOVE_ILLEGAL} from a state or on a
     *     ground that the move does not know
     */
    public void move(License license, LicenseMove move, LicenseGround ground, String reason, Actor actor) {
        if (!move.isLegalFrom(license.storedState())) {
            throw illegal(
                    "A license that is " + license.storedState() + " cannot be " + move.event() + ".",
                    "状态为 " + license.storedState() + " 的许可证不能进行 " + move + " 操作。",
                    ground,
                    Text.of("Read the license again and act on its present state.", "请重新读取许可证，并按其当前状态办理。"));
        }
        if (!move.grounds().contains(ground)) {
            throw illegal(
                    "A license is not " + move.event() + " on the ground " + ground + ".",
                    ground + " 不是 " + move + " 的法定事由。",
                    ground,
                    Text.of("Name one of " + move.grounds() + ".", "请填写以下事由之一：" + move.grounds() + "。"));
        }
        if (ground == LicenseGround.HOLDER_DISQUALIFIED && !license.type().isOpenToFewer()) {
            throw illegal(
                    "A disqualified holder keeps its single licenses.",
                    "出口经营者丧失条件的，不影响其单项许可。",
                    ground,
                    Text.of("Revoke the general licenses only.", "请仅撤销通用许可和登记凭证。"));
        }
        license.become(move.target(), ground, reason, BusinessZone.today(clock));
        journal.record(
                license,
                actor,
                move.event(),
                reason,
                Map.of("ground", ground, "state", move.target(), "version", license.nextVersion()));
    }

    /** Marks an ended license as taken off the register (LF-07). */
    void deregister(License license, LicenseState state, LicenseGround ground, String reason, Actor actor) {
        if (!state.isAnEnd() || license.deregisteredOn() != null) {
            throw illegal(
                    "Only a license that has ended is deregistered, once; this one is " + state + ".",
                    "只有已终止的许可证可以注销，且只注销一次；该许可证状态为 " + state + "。",
                    ground,
                    Text.of("Wait until it has ended.", "请待许可证终止后办理。"));
        }
        license.deregister(BusinessZone.today(clock));
        journal.record(
                license,
                actor,
                "deregistered",
                reason,
                Map.of("ground", ground, "state", state, "version", license.nextVersion()));
    }

    private static RuntimeException illegal(String en, String zh, LicenseGround ground, Text remedy) {
        return Problem.of(LicenseProblem.LICENSE_MOVE_ILLEGAL)
                .detail(en, zh)
                .rule(ground.rule(), ground.source())
                .remedy(remedy.en(), remedy.zh())
                .exception();
    }
}
