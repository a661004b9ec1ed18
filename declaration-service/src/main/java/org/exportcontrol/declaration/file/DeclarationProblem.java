package org.exportcontrol.declaration.file;

import org.exportcontrol.common.problem.ProblemType;
import org.exportcontrol.common.problem.Text;

/** The public catalogue of what declaration-service refuses, beside what every service can answer. */
public enum DeclarationProblem implements ProblemType {
    DUTY_REQUIRED(403, "Your duties do not include this", "您的职责不包括此操作"),
    ILLEGAL_MOVE(409, "The declaration cannot make this move now", "报关单当前不能进行此操作"),
    RELEASE_REFUSED(409, "The goods cannot be released", "货物不能放行"),
    CLEARANCE_REFUSED(409, "This hold cannot be ended so", "不能以此方式结束该扣留"),
    RESULT_REFUSED(409, "This result cannot be recorded", "不能记录该结果"),
    CHANGE_REFUSED(409, "The declaration cannot be amended or withdrawn now", "报关单当前不能修改或撤销"),
    STATEMENT_RUNNING(409, "A statement is being compared already", "已有对账单正在核对"),
    TEMPLATE_NAME_TAKEN(409, "A template of that name is kept already", "已有同名模板"),
    WEBHOOK_LIMIT(409, "There may be no more webhooks", "网络回调数量已达上限"),
    DECLARATION_RETURNED(422, "The declaration is returned", "报关单被退回"),
    CHALLENGE_INCOMPLETE(422, "The challenge lacks what the law asks for", "质疑缺少法定要件"),
    CONTENT_REFUSED(422, "The content cannot be taken over", "所报内容不能采纳"),
    DATE_IMPOSSIBLE(422, "The date cannot be right", "日期不可能正确"),
    PAPER_INVALID(422, "The paper cannot be taken", "材料不能接收"),
    CODE_UNKNOWN(422, "The control list has no such code on that date", "管制清单在该日期没有此编码"),
    STOP_ORDER_INVALID(422, "The stop order cannot be entered", "停止放行命令无法录入"),
    WEBHOOK_TARGET_REFUSED(422, "A webhook cannot point there", "网络回调不能指向该地址"),
    NEIGHBOR_REFUSED(502, "A service this one needs refuses the call", "所依赖的服务拒绝了请求"),
    STATEMENT_REFUSED(502, "The ledger does not take the statement", "台账未接受对账单"),
    TOO_MANY_STREAMS(503, "No more event streams can be served now", "目前无法再提供事件流");

    private final int status;
    private final Text title;

    DeclarationProblem(int status, String en, String zh) {
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
