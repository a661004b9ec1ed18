package org.exportcontrol.controllist.condition;

import java.util.List;
import java.util.stream.Collectors;
import org.exportcontrol.common.problem.Text;

final class Prose {

    private Prose() {}

    static Text joined(List<Condition> parts, String en, String zh) {
        return Text.of(
                parts.stream().map(part -> part.prose().en()).collect(Collectors.joining(en)),
                parts.stream().map(part -> part.prose().zh()).collect(Collectors.joining(zh)));
    }
}
