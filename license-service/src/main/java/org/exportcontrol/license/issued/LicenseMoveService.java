package org.exportcontrol.license.issued;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.exportcontrol.common.problem.Problem;
import org.exportcontrol.common.security.Caller;
import org.exportcontrol.common.security.Duties;
import org.exportcontrol.common.web.ETags;
import org.exportcontrol.license.app.Duty;
import org.exportcontrol.license.app.LicenseProblem;

/** What the ministry does with a license after the grant, and what its holder may do. */
@ApplicationScoped
class LicenseMoveService {

    private final LicenseService licenses;
    private final LicenseMoves moves;
    private final OpenActs openActs;
    private final Caller caller;

    LicenseMoveService(LicenseService licenses, LicenseMoves moves, OpenActs openActs, Caller caller) {
        this.licenses = licenses;
        this.moves = moves;
        this.openActs = openActs;
        this.caller = caller;
    }

    /** PAUSE, RESUME, WITHDRAW, REVOKE or CANCEL, by a person who decides. */
    @Transactional
    Standing move(String number, long expected, LicenseMove move, LicenseMoveRequest request) {
        License license = licenses.lockVisible(number);
        Duty.require(caller, Duties.DECIDE);
        ETags.requireVersion(expected, license.version());
        requireGroundByHand(request.ground());
        if (move == LicenseMove.RESUME) {
            openActs.requireNone(license);
        }
        moves.move(license, move, request.ground(), request.reason(), caller.actor());
        return licenses.standing(number);
    }

    /** The holder hands its license back; export stops at once (LF-01). */
    @Transactional
    Standing surrender(String number, long expected, LicenseMoveRequest request) {
        License license = licenses.lockVisible(number);
        ETags.requireVersion(expected, license.version());
        moves.move(license, LicenseMove.SURRENDER, request.ground(), request.reason(), caller.actor());
        return licenses.standing(number);
    }

    @Transactional
    Standing deregister(String number, long expected, LicenseMoveRequest request) {
        License license = licenses.lockVisible(number);
        Duty.require(caller, Duties.DECIDE);
        ETags.requireVersion(expected, license.version());
        LicenseState state = licenses.standing(number).state();
        moves.deregister(license, state, request.ground(), request.reason(), caller.actor());
        return licenses.standing(number);
    }

    private static void requireGroundByHand(LicenseGround ground) {
        if (ground.isOfAnAct()) {
            throw Problem.of(LicenseProblem.LICENSE_MOVE_ILLEGAL)
                    .detail(
                            "Only a change or a report of the holder has the ground " + ground + ".",
                            ground + " 仅适用于出口经营者提出的变更或者报告。")
                    .rule(ground.rule(), ground.source())
                    .remedy("Name the ground of the law that applies.", "请填写适用的法定事由。")
                    .exception();
        }
    }
}
