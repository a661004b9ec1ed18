package org.exportcontrol.declaration.app;

import org.exportcontrol.common.testkit.NativeResources;

class NativeResourcesTest extends NativeResources {}
