package org.exportcontrol.gateway.app;

import org.exportcontrol.common.testkit.NativeResources;

class NativeResourcesTest extends NativeResources {}
