package org.exportcontrol.license.app;

import org.exportcontrol.common.problem.ProblemType;
import org.exportcontrol.common.problem.Text;

/** The problems that only this service answers; those of every service stand in common's catalogue. */
public enum LicenseProblem implements ProblemType {
    DUTY_REQUIRED(403, "Your duties do not include this", "您的职责不包括此项操作"),
    FOUR_EYES(403, "Who examined does not decide", "审查人员不得作出决定"),
    ORGANIZATION_REQUIRED(403, "Your token names no valid organization", "您的令牌未载明有效的单位"),
    APPLICATION_NOT_FOUND(404, "No such application", "没有该申请"),
    DOCUMENT_NOT_FOUND(404, "No such document", "没有该材料"),
    LICENSE_NOT_FOUND(404, "No such license", "没有该许可证"),
    CHANGE_NOT_FOUND(404, "No such change of a license", "没有该许可证变更申请"),
    CERTIFICATE_NOT_FOUND(404, "No certificate bears this code", "没有载有该验证码的许可证"),
    REPORT_NOT_FOUND(404, "No such report on a license", "没有该许可证报告"),
    INQUIRY_NOT_FOUND(404, "No such inquiry", "没有该咨询"),
    ILLEGAL_MOVE(409, "The application cannot make this move from its state", "申请在当前状态下不能进行此操作"),
    SUPPLEMENT_NOT_ALLOWED(409, "A supplement can no longer be asked for", "不得再要求补正"),
    ACCEPTED_BY_SILENCE(409, "The papers count as accepted", "申请视为已受理"),
    YEAR_KEPT_ALREADY(409, "The holidays of that year are kept already", "该年度节假日安排已经录入"),
    LICENSE_MOVE_ILLEGAL(409, "The license cannot make this move", "许可证不能进行此操作"),
    HOLDS_OPEN(409, "Declarations hold quantities of the license", "有报关单占用该许可证的数量"),
    NOT_FORWARDED(409, "The papers are not with the ministry yet", "申请尚未转报商务部"),
    STATEMENT_STALE(409, "A newer statement was compared already", "已核对更新的对账单"),
    STALE_ATTEMPT(409, "A later attempt of the declaration was seen", "已收到该报关单更新的处理批次"),
    HOLD_USED(409, "The quantities are used already", "所占数量已核销"),
    NOTHING_HELD(409, "The declaration holds nothing", "该报关单未占用任何数量"),
    CHANGE_OF_KEY_ELEMENT(422, "A key element is not changed but applied for anew", "关键要素变更须重新申请许可"),
    CHANGE_INVALID(422, "The change contradicts the rules", "变更内容不符合规定"),
    REPORT_INVALID(422, "The report is incomplete or contradicts itself", "报告内容不完整或自相矛盾"),
    INQUIRY_INVALID(422, "The inquiry or its answer is incomplete", "咨询或者答复内容不完整"),
    CALENDAR_INVALID(422, "The days contradict the calendar", "日期不符合日历"),
    APPLICATION_INVALID(422, "The application contradicts the rules", "申请内容不符合规定"),
    DOCUMENTS_MISSING(422, "Documents are missing", "申请材料不齐全"),
    DOCUMENT_INVALID(422, "The file is not the document that was named", "文件与所列明的材料不符"),
    CONTROL_CODE_NOT_OPERATIVE(422, "A control code cannot be licensed on this day", "管制编码当日不可申请许可"),
    CONDUCT_INVALID(422, "The entry cannot be kept on record", "该记录无法录入"),
    NOT_ELIGIBLE(422, "This type of license is not open to the applicant", "申请人不符合该类许可的申请条件"),
    DECISION_INVALID(422, "The decision is incomplete or exceeds its limits", "决定不完整或超出规定限度"),
    CERTIFICATE_UNREADABLE(422, "This is no signed document", "该内容不是经签名的文件"),
    CORRECTION_INVALID(422, "The correction does not fit what is used", "更正内容与已核销数量不符"),
    ADJUSTMENT_INVALID(422, "The adjustment cannot be booked", "调整无法记账"),
    STATEMENT_CHANGED(422, "A part of the statement came with other content", "对账单的部分内容不一致"),
    ATTEMPT_REUSED(422, "The attempt belongs to other content", "该处理批次对应其他内容"),
    COURSE_INVALID(422, "The step is incomplete", "该步骤内容不完整"),
    BAN_INVALID(422, "The ban contradicts itself", "禁止措施内容自相矛盾"),
    LISTING_INVALID(422, "The listing contradicts itself", "列名内容自相矛盾");

    private final int status;
    private final Text title;

    LicenseProblem(int status, String en, String zh) {
        this.status = status;
        this.title = Text.of(en, zh);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
