package org.exportcontrol.declaration.lane;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;

/** The seeds of the draws, one a day, made when the day's first draw asks for it and kept. */
@ApplicationScoped
class LaneSeeds {

    private static final int BYTES = 16;

    private final EntityManager database;
    private final SecureRandom random = new SecureRandom();

    LaneSeeds(EntityManager database) {
        this.database = database;
    }

    String of(LocalDate day) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        database.createNativeQuery("insert into lane_seed (day, seed) values (:day, :seed) on conflict do nothing")
                .setParameter("day", day)
                .setParameter("seed", HexFormat.of().formatHex(fresh))
                .executeUpdate();
        return (String) database.createNativeQuery("select seed from lane_seed where day = :day")
                .setParameter("day", day)
                .getSingleResult();
    }
}
