package org.exportcontrol.declaration.webhook;

/**
 * What came of a try.
 *
 * @param status HTTP status of the answer, null where none came
 * @param failure null when it was delivered
 */
record Outcome(Integer status, DeliveryFailure failure) {

    static Outcome answered(int status) {
        return new Outcome(status, status >= 200 && status < 300 ? null : DeliveryFailure.STATUS);
    }

    static Outcome failed(DeliveryFailure failure) {
        return new Outcome(null, failure);
    }

    boolean delivered() {
        return failure == null;
    }
}
