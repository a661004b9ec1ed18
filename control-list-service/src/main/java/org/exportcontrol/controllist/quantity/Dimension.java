package org.exportcontrol.controllist.quantity;

/** A kind of quantity. Units convert within one and never across. */
public enum Dimension {
    RATIO,
    VOLUME_RATIO,
    DENSITY,
    LENGTH,
    AREA,
    VOLUME,
    MASS,
    TEMPERATURE,
    TIME,
    FREQUENCY,
    POWER,
    ENERGY,
    SPECIFIC_ENERGY,
    ENERGY_DENSITY,
    SPECIFIC_CAPACITY,
    SPECIFIC_POWER,
    SPECIFIC_SURFACE,
    PRESSURE,
    FORCE,
    VOLTAGE,
    CURRENT,
    ELECTRIC_CHARGE,
    MAGNETIC_FIELD,
    MAGNETIC_FLUX_DENSITY,
    MAGNETIC_ENERGY_PRODUCT,
    SPEED,
    ANGLE,
    THERMAL_CONDUCTIVITY,
    RESISTIVITY
}
