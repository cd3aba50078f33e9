/**
 * The order in which an add-in-only manifest must have its elements, from Microsoft's reference of the manifest
 * (manifest element ordering) and MS-OWEMXML. Elements may be left out; what is not named here has no children of note.
 */
export const elementOrder: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl",
    "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions",
    "VersionOverrides", "ExtendedOverrides",
  ],
  VersionOverrides: ["WebApplicationInfo", "EquivalentAddins", "Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "SupportsSharedFolders", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  OfficeTab: ["Group"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
  Control: ["OverriddenByRibbonApi", "Label", "ToolTip", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "SupportsPinning", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};
