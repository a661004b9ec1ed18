package org.exportcontrol.controllist.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exportcontrol.common.problem.Text;
import org.exportcontrol.controllist.quantity.Quantity;

/**
 * A block of the listed size can be cut from the goods: held side by side in order of size, none of the goods' measures
 * is below that of the block. Measures are those of the enclosing block, so a cylinder counts by its diameter.
 */
record CuttableTo(List<BigDecimal> sizes, String unit, Basis basis, Text prose) implements Condition {

    CuttableTo(List<BigDecimal> sizes, String unit, Basis basis) {
        this(sizes, unit, basis, prose(sizes, unit));
    }

    @Override
    public Truth test(Goods goods) {
        return given(goods).map(this::test).orElse(Truth.UNKNOWN);
    }

    /** Measures that are left out may be as large as they like: then only those given can exclude the goods. */
    private Truth test(List<BigDecimal> outer) {
        if (shortfall(outer).signum() > 0) {
            return Truth.FALSE;
        }
        return outer.size() < sizes.size() ? Truth.UNKNOWN : Truth.TRUE;
    }

    /** The measures of the goods in the entry's unit, largest first; nothing where they are not known. */
    private Optional<List<BigDecimal>> given(Goods goods) {
        Properties.Dimensions dimensions = goods.properties().dimensions();
        if (dimensions == null) {
            return Optional.empty();
        }
        List<BigDecimal> converted = new ArrayList<>();
        for (BigDecimal size : dimensions.sizes()) {
            new Quantity(size, dimensions.unit()).in(unit).ifPresent(converted::add);
        }
        return converted.size() == dimensions.sizes().size() ? Optional.of(descending(converted)) : Optional.empty();
    }

    /** What the goods lack most of on one side, as a share of that side; zero where the block can be cut. */
    private BigDecimal shortfall(List<BigDecimal> outer) {
        List<BigDecimal> inner = descending(sizes);
        int leftOut = Math.max(0, inner.size() - outer.size());
        return IntStream.range(leftOut, inner.size())
                .mapToObj(side -> {
                    BigDecimal has = outer.get(side - leftOut);
                    return has.compareTo(inner.get(side)) < 0 ? Limit.share(has, inner.get(side)) : BigDecimal.ZERO;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static List<BigDecimal> descending(List<BigDecimal> sizes) {
        return sizes.stream().sorted(Comparator.reverseOrder()).toList();
    }

    @Override
    public List<Check> checks(Goods goods) {
        Truth result = test(goods);
        List<Gap> gaps = result == Truth.UNKNOWN
                ? List.of(new Gap(goods.pointer() + "/dimensions", Gap.Kind.DIMENSIONS, unit))
                : List.of();
        return List.of(new Check(prose(), said(goods), result, basis.rule(), basis.source(), gaps));
    }

    private static String said(Goods goods) {
        Properties.Dimensions given = goods.properties().dimensions();
        return given == null ? "" : block(given.sizes(), given.unit());
    }

    private static String block(List<BigDecimal> sizes, String unit) {
        return sizes.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" x ")) + " " + unit;
    }

    private static Text prose(List<BigDecimal> sizes, String unit) {
        String block = block(sizes, unit);
        return Text.of("can be cut to a block of " + block, "可切割出 " + block + " 的块体");
    }

    @Override
    public boolean numeric() {
        return true;
    }

    @Override
    public Stream<Measure> measures(Goods goods) {
        Truth result = test(goods);
        BigDecimal off = given(goods).map(this::shortfall).orElse(null);
        return Stream.of(new Measure("dimensions", prose(), said(goods), result, off));
    }

    @Override
    public Condition withNumbers(boolean kept) {
        return Limit.taken(kept, basis);
    }
}
