package org.exportcontrol.declaration.lane;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import org.exportcontrol.common.digest.Sha256;

/**
 * A random selection that anybody can recompute: {@code draw} is made from SHA-256 of the day's seed, the declaration
 * and the rule, parted by blanks; its first 15 hexadecimal digits, modulo 100,000,000, are the decimals after "0.".
 *
 * @param seed of the day
 * @param threshold the rule's share; the rule speaks when the draw is below
 * @param draw from 0 to below 1, eight decimals
 */
@RegisterForReflection
public record LaneDraw(UUID rule, String seed, BigDecimal threshold, BigDecimal draw) {

    private static final int DIGITS = 15;
    private static final int DECIMALS = 8;
    private static final int HEXADECIMAL = 16;

    static LaneDraw of(UUID rule, BigDecimal share, String seed, UUID declaration) {
        String digest = Sha256.hex(seed + ' ' + declaration + ' ' + rule);
        BigInteger number = new BigInteger(digest.substring(0, DIGITS), HEXADECIMAL);
        BigInteger decimals = number.mod(BigInteger.TEN.pow(DECIMALS));
        return new LaneDraw(rule, seed, share, new BigDecimal(decimals, DECIMALS));
    }

    boolean speaks() {
        return draw.compareTo(threshold) < 0;
    }
}
