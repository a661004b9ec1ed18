package org.exportcontrol.license.inquiry;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What was asked, kept as JSON. */
@RegisterForReflection
record InquiryContent(
        String goods,
        String parameters,
        String mainUses,
        String commodityCode,
        String endUser,
        String endUse,
        String question) {

    static InquiryContent of(InquiryRequest request) {
        return new InquiryContent(
                request.goods(),
                request.parameters(),
                request.mainUses(),
                request.commodityCode(),
                request.endUser(),
                request.endUse(),
                request.question());
    }
}
