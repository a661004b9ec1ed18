package org.exportcontrol.license.app;

import org.exportcontrol.common.testkit.NativeResources;

class NativeResourcesTest extends NativeResources {}
