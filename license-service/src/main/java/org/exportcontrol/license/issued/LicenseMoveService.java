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
    private final Caller caller;

    LicenseMoveService(LicenseService licenses, LicenseMoves moves, Caller caller) {
        this.licenses = licenses;
        this.moves = moves;
        this.caller = caller;
    }

    /** PAUSE, RESUME, WITHDRAW, REVOKE or CANCEL, by a person who decides. */
    @Transactional
    Standing move(String number, long expected, LicenseMove move, LicenseMoveRequest request) {
        License license = licenses.lockVisible(number);
        Duty.require(caller, Duties.DECIDE);
        ETags.requireVersion(expected, license.version());
        requireGroundByHand(request.ground());
        requireNoChangeUnderWay(license, move);
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

    /** A license that rests for a change goes on when the change has ended, not before. */
    private void requireNoChangeUnderWay(License license, LicenseMove move) {
        if (move == LicenseMove.RESUME && licenses.isUnderChange(license)) {
            throw Problem.of(LicenseProblem.LICENSE_MOVE_ILLEGAL)
                    .detail("A change of the license is under way.", "该许可证的变更申请正在办理。")
                    .rule("LF-02", "DUR 18")
                    .remedy("Decide the change; a refusal lets the license go on.", "请先对变更申请作出决定；不予变更的，原许可证继续有效。")
                    .exception();
        }
    }

    private static void requireGroundByHand(LicenseGround ground) {
        if (ground.isOfAChange()) {
            throw Problem.of(LicenseProblem.LICENSE_MOVE_ILLEGAL)
                    .detail("Only a change of the license has the ground " + ground + ".", ground + " 仅适用于许可证变更。")
                    .rule(ground.rule(), ground.source())
                    .remedy("Name the ground of the law that applies.", "请填写适用的法定事由。")
                    .exception();
        }
    }
}
