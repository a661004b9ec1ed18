package org.exportcontrol.license.testkit;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.exportcontrol.common.testkit.PostgresTestResource;

/** A real database, and a stand-in for control-list-service. */
@WithTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "license"))
@WithTestResource(ControlListStandIn.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithNeighbors {}
