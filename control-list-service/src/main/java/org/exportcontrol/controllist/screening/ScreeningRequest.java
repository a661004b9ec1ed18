package org.exportcontrol.controllist.screening;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Goods to be held against the list. Codes, dates and decimals come as text, so that everything that is wrong can be
 * said at once.
 *
 * @param asOf ISO date on which the question is asked
 * @param knownAt ISO instant; the answer rests on what was recorded here by then; null for what is recorded now
 * @param lines 1 to 1,000; with their components up to 5,000
 */
@RegisterForReflection
public record ScreeningRequest(
        @Schema(required = true, examples = "2025-04-04") String asOf,
        String knownAt,
        @Schema(required = true) List<LineRequest> lines) {

    /**
     * One line of goods.
     *
     * @param line the caller's number, unique in the request; the place in the list when not given
     * @param commodityCode ten digits
     * @param name free text, never compared (MA-12)
     * @param form METAL, ALLOY, TARGET, PERMANENT_MAGNET, OXIDE, COMPOUND, any other form of the list, or OTHER for none of
     *     these
     * @param constituents up to 120
     * @param compositionComplete whether elements that are not named are absent
     * @param alloyPartners the principal elements; of a magnet those of its matrix; up to 120
     * @param processingStage PRIMARY, or the deep-processed kind that is claimed
     * @param components loose parts of a kit (MA-10), up to 100
     * @param movement EXPORT when not given
     * @param parameters technical parameters, up to 100
     * @param dimensions outer measures
     * @param relatedItems codes of listed items that the goods are made for, made with or made from; an empty list says
     *     that there are none
     * @param endUses end uses as the list prints them; an empty list says that it is for none of them
     */
    @RegisterForReflection
    public record LineRequest(
            Integer line,
            String commodityCode,
            String name,
            String form,
            List<ConstituentRequest> constituents,
            Boolean compositionComplete,
            List<String> alloyPartners,
            String processingStage,
            List<ComponentRequest> components,
            String movement,
            List<ParameterRequest> parameters,
            DimensionsRequest dimensions,
            List<String> relatedItems,
            List<String> endUses) {

        ComponentRequest itself() {
            return new ComponentRequest(
                    commodityCode,
                    name,
                    form,
                    constituents,
                    compositionComplete,
                    alloyPartners,
                    processingStage,
                    parameters,
                    dimensions,
                    relatedItems,
                    endUses);
        }
    }

    /** A loose part of a kit, described as a line is. */
    @RegisterForReflection
    public record ComponentRequest(
            String commodityCode,
            String name,
            String form,
            List<ConstituentRequest> constituents,
            Boolean compositionComplete,
            List<String> alloyPartners,
            String processingStage,
            List<ParameterRequest> parameters,
            DimensionsRequest dimensions,
            List<String> relatedItems,
            List<String> endUses) {

        PropertiesRequest properties() {
            return new PropertiesRequest(parameters, dimensions, relatedItems, endUses);
        }
    }

    /** What is said of goods beyond form and composition. */
    record PropertiesRequest(
            List<ParameterRequest> parameters,
            DimensionsRequest dimensions,
            List<String> relatedItems,
            List<String> endUses) {}

    /**
     * One technical parameter of the goods: a value, or the range in which it lies.
     *
     * @param name as the list names it; case, blanks, hyphens and underscores do not matter
     * @param value decimal, or a text where the list asks for one
     * @param min lower end of a range
     * @param max upper end of it
     * @param unit symbol such as g/cm3; left out for a pure number
     */
    @RegisterForReflection
    public record ParameterRequest(
            @Schema(required = true, examples = "density") String name,
            @Schema(examples = "18.2") String value,
            String min,
            String max,
            @Schema(examples = "g/cm3") String unit) {}

    /**
     * Outer measures of the goods, those of the enclosing block.
     *
     * @param sizes one to three decimals above zero, in any order
     * @param unit of length
     */
    @RegisterForReflection
    public record DimensionsRequest(
            @Schema(required = true, examples = "[\"60\", \"60\", \"20\"]")
            List<String> sizes,

            @Schema(required = true, examples = "mm") String unit) {}

    /**
     * One element in the goods.
     *
     * @param element chemical symbol
     * @param substance what it is part of, free text, never compared
     * @param form its own form in a mixture; that of the goods when not given
     * @param massFraction decimal from 0 to 1
     * @param principal whether it is one of the elements that make the goods what they are
     */
    @RegisterForReflection
    public record ConstituentRequest(
            @Schema(required = true, examples = "Dy") String element,
            String substance,
            String form,
            @Schema(examples = "0.0011") String massFraction,
            Boolean principal) {}
}
