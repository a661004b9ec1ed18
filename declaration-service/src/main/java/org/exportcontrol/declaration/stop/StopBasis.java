package org.exportcontrol.declaration.stop;

import org.exportcontrol.common.problem.Text;

/** Why MOFCOM tells customs not to release (CH-11; DUR 22, second part). */
public enum StopBasis {
    CATCH_ALL("risk that the catch-all clause names", "全面管制条款所列风险"),
    LICENSE_PAUSED("a license that may not be used", "许可证停止使用"),
    END_USE("doubt about end user or end use", "最终用户或最终用途存疑"),
    OTHER("another ground that the order names", "命令所载其他事由");

    private final Text label;

    StopBasis(String en, String zh) {
        this.label = Text.of(en, zh);
    }

    Text label() {
        return label;
    }
}
