package org.exportcontrol.controllist.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.common.problem.Violation;
import org.exportcontrol.controllist.screening.ScreeningRequest.ComponentRequest;
import org.exportcontrol.controllist.screening.ScreeningRequest.LineRequest;

/** Reads the lines of a request; every fault of every line ends among the violations. */
final class LinesReader {

    static final int MOST_LINES = 1_000;
    static final int MOST_COMPONENTS = 100;

    /** Lines and components together: each is held against each entry. */
    static final int MOST_PARTS = 5_000;

    private static final Map<String, Movement> MOVEMENTS =
            Stream.of(Movement.values()).collect(Collectors.toUnmodifiableMap(Movement::name, Function.identity()));

    private final GoodsReader goods;
    private final List<Violation> violations;

    LinesReader(ListWords words, List<Violation> violations) {
        this.goods = new GoodsReader(words, violations);
        this.violations = violations;
    }

    List<Line> read(List<LineRequest> requests) {
        if (requests == null || requests.isEmpty() || requests.size() > MOST_LINES) {
            refuse("/lines", "A screening has 1 to " + MOST_LINES + " lines.", "一次筛查应有 1 至 " + MOST_LINES + " 项。");
            return List.of();
        }
        if (parts(requests) > MOST_PARTS) {
            refuse(
                    "/lines",
                    "A screening has up to " + MOST_PARTS + " lines and components together.",
                    "一次筛查的商品项与部件合计不得超过 " + MOST_PARTS + " 项。");
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < requests.size(); i++) {
            LineRequest request = requests.get(i);
            String pointer = "/lines/" + i;
            if (request == null) {
                refuse(pointer, "A line must not be null.", "商品项不得为 null。");
                continue;
            }
            int number = request.line() == null ? i + 1 : request.line();
            if (number < 1 || !numbers.add(number)) {
                refuse(pointer + "/line", "A line's number is at least 1 and stands once.", "项号应不小于 1 且不得重复。");
            }
            lines.add(line(number, request, pointer));
        }
        return List.copyOf(lines);
    }

    private static long parts(List<LineRequest> requests) {
        long parts = requests.size();
        for (LineRequest request : requests) {
            if (request != null && request.components() != null) {
                parts += request.components().size();
            }
        }
        return parts;
    }

    private Line line(int number, LineRequest request, String pointer) {
        List<Line.Part> components = new ArrayList<>();
        List<ComponentRequest> given = request.components() == null ? List.of() : request.components();
        if (given.size() > MOST_COMPONENTS) {
            refuse(
                    pointer + "/components",
                    "A line has up to " + MOST_COMPONENTS + " components.",
                    "一项商品的部件不得超过 " + MOST_COMPONENTS + " 个。");
            given = List.of();
        }
        for (int i = 0; i < given.size(); i++) {
            String at = pointer + "/components/" + i;
            if (given.get(i) == null) {
                refuse(at, "A component must not be null.", "部件不得为 null。");
            } else {
                components.add(goods.read(given.get(i), at));
            }
        }
        Line.Part itself = goods.read(request.itself(), pointer);
        return new Line(number, itself, List.copyOf(components), movement(request.movement(), pointer + "/movement"));
    }

    private Movement movement(String text, String pointer) {
        if (text == null) {
            return Movement.EXPORT;
        }
        Movement movement = MOVEMENTS.get(text);
        if (movement != null) {
            return movement;
        }
        String known = Stream.of(Movement.values()).map(Movement::name).collect(Collectors.joining(", "));
        refuse(pointer, "A movement is one of " + known + ".", "流向应为下列之一：" + known + "。");
        return Movement.EXPORT;
    }

    private void refuse(String pointer, String en, String zh) {
        violations.add(Violation.of(pointer, Text.of(en, zh)));
    }
}
