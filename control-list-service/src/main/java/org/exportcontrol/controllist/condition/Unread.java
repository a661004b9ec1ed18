package org.exportcontrol.controllist.condition;

import java.util.List;
import org.exportcontrol.common.problem.Text;

/**
 * Something that is printed and could not be read into a condition. In the tree that finds goods controlled it never
 * holds; in the tree that sends goods to a person it always does.
 */
record Unread(String printed, boolean holds, Basis basis) implements Condition {

    @Override
    public Truth test(Goods goods) {
        return Truth.of(holds);
    }

    @Override
    public List<Check> checks(Goods goods) {
        return List.of(new Check(prose(), "", Truth.UNKNOWN, basis.rule(), basis.source(), List.of()));
    }

    @Override
    public Text prose() {
        return Text.of("not read into a condition: " + printed, "尚未转写为判定条件：" + printed);
    }
}
