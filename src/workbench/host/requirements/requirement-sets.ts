/**
 * The wire members of each class that came after ExcelApi 1.1, by the minor number of their set; `npm run
 * host:requirements` writes it from the client and its types, and a test holds it to them.
 */
export const requirementSets: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  Application: {
    6: "SuspendApiCalculationUntilNextSync",
    8: "CreateWorkbook _GetWorkbookCreatedById",
    9: "CalculationEngineVersion CalculationState IterativeCalculation Ribbon SuspendScreenUpdatingUntilNextSync",
    11: "CultureInfo DecimalSeparator ThousandsSeparator UseSystemSeparators",
  },
  AutoFilter: {
    9: "Apply ClearCriteria Criteria Enabled GetRange GetRangeOrNullObject IsDataFiltered Reapply Remove",
    14: "ClearColumnCriteria",
  },
  CellValueConditionalFormat: {
    6: "Format Rule",
  },
  ColorScaleConditionalFormat: {
    6: "Criteria ThreeColorScale",
  },
  ConditionalDataBarNegativeFormat: {
    6: "BorderColor FillColor MatchPositiveBorderColor MatchPositiveFillColor",
  },
  ConditionalDataBarPositiveFormat: {
    6: "BorderColor FillColor GradientFill",
  },
  ConditionalFormat: {
    6: "CellValue CellValueOrNullObject ColorScale ColorScaleOrNullObject Custom CustomOrNullObject DataBar DataBarOrNullObject Delete GetRange GetRangeOrNullObject IconSet IconSetOrNullObject Id Preset PresetOrNullObject Priority StopIfTrue TextComparison TextComparisonOrNullObject TopBottom TopBottomOrNullObject Type",
    9: "GetRanges",
  },
  ConditionalFormatCollection: {
    6: "Add ClearAll GetCount GetItemAt",
    14: "GetItemOrNullObject",
  },
  ConditionalFormatRule: {
    6: "Formula FormulaLocal FormulaR1C1",
  },
  ConditionalRangeBorder: {
    6: "Color SideIndex Style",
  },
  ConditionalRangeBorderCollection: {
    6: "Bottom Count GetItemAt Left Right Top",
  },
  ConditionalRangeFill: {
    6: "Clear Color",
  },
  ConditionalRangeFont: {
    6: "Bold Clear Color Italic Strikethrough Underline",
  },
  ConditionalRangeFormat: {
    6: "Borders Fill Font NumberFormat",
  },
  CultureInfo: {
    11: "Name NumberFormat",
    12: "DatetimeFormat",
  },
  CustomConditionalFormat: {
    6: "Format Rule",
  },
  CustomProperty: {
    7: "Delete Key Type Value",
  },
  CustomPropertyCollection: {
    7: "Add DeleteAll GetCount GetItemOrNullObject",
  },
  DataBarConditionalFormat: {
    6: "AxisColor AxisFormat BarDirection LowerBoundRule NegativeFormat PositiveFormat ShowDataBarOnly UpperBoundRule",
  },
  DataValidation: {
    8: "Clear ErrorAlert IgnoreBlanks Prompt Rule Type Valid",
    9: "GetInvalidCells GetInvalidCellsOrNullObject",
  },
  DatetimeFormatInfo: {
    12: "DateSeparator LongDatePattern LongTimePattern ShortDatePattern TimeSeparator",
  },
  DocumentProperties: {
    7: "Author Category Comments Company CreationDate Custom Keywords LastAuthor Manager RevisionNumber Subject Title",
  },
  Filter: {
    2: "Apply ApplyBottomItemsFilter ApplyBottomPercentFilter ApplyCellColorFilter ApplyCustomFilter ApplyDynamicFilter ApplyFontColorFilter ApplyIconFilter ApplyTopItemsFilter ApplyTopPercentFilter ApplyValuesFilter Clear Criteria",
  },
  FormatProtection: {
    2: "FormulaHidden Locked",
  },
  FunctionResult: {
    2: "Error Value",
  },
  Functions: {
    2: "Abs AccrInt AccrIntM Acos Acosh Acot Acoth AmorDegrc AmorLinc And Arabic Areas Asc Asin Asinh Atan Atan2 Atanh AveDev Average AverageA AverageIf AverageIfs BahtText Base BesselI BesselJ BesselK BesselY Beta_Dist Beta_Inv Bin2Dec Bin2Hex Bin2Oct Binom_Dist Binom_Dist_Range Binom_Inv Bitand Bitlshift Bitor Bitrshift Bitxor Ceiling_Math Ceiling_Precise Char ChiSq_Dist ChiSq_Dist_RT ChiSq_Inv ChiSq_Inv_RT Choose Clean Code Columns Combin Combina Complex Concatenate Confidence_Norm Confidence_T Convert Cos Cosh Cot Coth Count CountA CountBlank CountIf CountIfs CoupDayBs CoupDays CoupDaysNc CoupNcd CoupNum CoupPcd Csc Csch CumIPmt CumPrinc DAverage DCount DCountA DGet DMax DMin DProduct DStDev DStDevP DSum DVar DVarP Date Datevalue Day Days Days360 Db Dbcs Ddb Dec2Bin Dec2Hex Dec2Oct Decimal Degrees Delta DevSq Disc Dollar DollarDe DollarFr Duration ECMA_Ceiling EDate Effect EoMonth Erf ErfC ErfC_Precise Erf_Precise Error_Type Even Exact Exp Expon_Dist FVSchedule F_Dist F_Dist_RT F_Inv F_Inv_RT Fact FactDouble False Find FindB Fisher FisherInv Fixed Floor_Math Floor_Precise Fv Gamma GammaLn GammaLn_Precise Gamma_Dist Gamma_Inv Gauss Gcd GeStep GeoMean HLookup HarMean Hex2Bin Hex2Dec Hex2Oct Hour HypGeom_Dist Hyperlink ISO_Ceiling If ImAbs ImArgument ImConjugate ImCos ImCosh ImCot ImCsc ImCsch ImDiv ImExp ImLn ImLog10 ImLog2 ImPower ImProduct ImReal ImSec ImSech ImSin ImSinh ImSqrt ImSub ImSum ImTan Imaginary Int IntRate Ipmt Irr IsErr IsError IsEven IsFormula IsLogical IsNA IsNonText IsNumber IsOdd IsText IsoWeekNum Ispmt Isref Kurt Large Lcm Left Leftb Len Lenb Ln Log Log10 LogNorm_Dist LogNorm_Inv Lookup Lower MDuration MIrr MRound Match Max MaxA Median Mid Midb Min MinA Minute Mod Month MultiNomial N NPer Na NegBinom_Dist NetworkDays NetworkDays_Intl Nominal Norm_Dist Norm_Inv Norm_S_Dist Norm_S_Inv Not Now Npv NumberValue Oct2Bin Oct2Dec Oct2Hex Odd OddFPrice OddFYield OddLPrice OddLYield Or PDuration PercentRank_Exc PercentRank_Inc Percentile_Exc Percentile_Inc Permut Permutationa Phi Pi Pmt Poisson_Dist Power Ppmt Price PriceDisc PriceMat Product Proper Pv Quartile_Exc Quartile_Inc Quotient Radians Rand RandBetween Rank_Avg Rank_Eq Rate Received Replace ReplaceB Rept Right Rightb Roman Round RoundDown RoundUp Rows Rri Sec Sech Second SeriesSum Sheet Sheets Sign Sin Sinh Skew Skew_p Sln Small Sqrt SqrtPi StDevA StDevPA StDev_P StDev_S Standardize Substitute Subtotal Sum SumIf SumIfs SumSq Syd T TBillEq TBillPrice TBillYield T_Dist T_Dist_2T T_Dist_RT T_Inv T_Inv_2T Tan Tanh Text Time Timevalue Today Trim TrimMean True Trunc Type USDollar Unichar Unicode Upper VLookup Value VarA VarPA Var_P Var_S Vdb WeekNum Weekday Weibull_Dist WorkDay WorkDay_Intl Xirr Xnpv Xor Year YearFrac Yield YieldDisc YieldMat Z_Test",
  },
  IconSetConditionalFormat: {
    6: "Criteria ReverseIconOrder ShowIconOnly Style",
  },
  IterativeCalculation: {
    9: "Enabled MaxChange MaxIteration",
  },
  NamedItem: {
    4: "Comment Delete GetRangeOrNullObject Scope Worksheet WorksheetOrNullObject",
    7: "ArrayValues Formula",
  },
  NamedItemArrayValues: {
    7: "Types Values",
  },
  NamedItemCollection: {
    4: "Add AddFormulaLocal GetCount GetItemOrNullObject",
  },
  NumberFormatInfo: {
    11: "NumberDecimalSeparator NumberGroupSeparator",
  },
  PresetCriteriaConditionalFormat: {
    6: "Format Rule",
  },
  Range: {
    2: "ColumnHidden FormulasR1C1 GetColumnsAfter GetColumnsBefore GetResizedRange GetRowsAbove GetRowsBelow Hidden Merge RowHidden Sort Unmerge",
    3: "GetVisibleView _ValidateArraySize",
    4: "GetIntersectionOrNullObject GetUsedRangeOrNullObject",
    6: "Calculate ConditionalFormats",
    7: "GetAbsoluteResizedRange GetImage GetSurroundingRegion Hyperlink IsEntireColumn IsEntireRow NumberFormatLocal ShowCard Style",
    8: "DataValidation",
    9: "ConvertDataTypeToText ConvertToLinkedDataType CopyFrom Find FindOrNullObject FlashFill GetCellProperties GetColumnProperties GetRowProperties GetSpecialCells GetSpecialCellsOrNullObject GetTables LinkedDataTypeState RemoveDuplicates ReplaceAll SetCellProperties SetColumnProperties SetDirty SetRowProperties ShowTeachingCallout",
    10: "Group Height HideGroupDetails Left ShowGroupDetails Top Ungroup Width",
    11: "MoveTo",
    12: "GetDirectPrecedents GetPivotTables GetSpillParent GetSpillParentOrNullObject GetSpillingToRange GetSpillingToRangeOrNullObject HasSpill NumberFormatCategories SavedAsArray",
    13: "GetDirectDependents GetExtendedRange GetMergedAreasOrNullObject GetRangeEdge",
    14: "GetPrecedents",
    15: "GetDependents GetNumberFormatProperties GetSurroundingDataRegion",
  },
  RangeAreas: {
    9: "Address AddressLocal AreaCount Areas Calculate CellCount Clear ConditionalFormats ConvertDataTypeToText ConvertToLinkedDataType CopyFrom DataValidation Format GetEntireColumn GetEntireRow GetIntersection GetIntersectionOrNullObject GetOffsetRangeAreas GetSpecialCells GetSpecialCellsOrNullObject GetTables GetUsedRangeAreas GetUsedRangeAreasOrNullObject IsEntireColumn IsEntireRow SetDirty Style Worksheet",
  },
  RangeAreasCollection: {
    12: "GetCount GetItemAt",
  },
  RangeBorder: {
    9: "TintAndShade",
  },
  RangeBorderCollection: {
    9: "TintAndShade",
  },
  RangeCollection: {
    9: "GetCount GetItemAt",
  },
  RangeFill: {
    9: "Pattern PatternColor PatternTintAndShade TintAndShade",
  },
  RangeFont: {
    9: "Strikethrough Subscript Superscript TintAndShade",
  },
  RangeFormat: {
    2: "AutofitColumns AutofitRows ColumnWidth Protection RowHeight",
    7: "TextOrientation UseStandardHeight UseStandardWidth",
    9: "AutoIndent IndentLevel ReadingOrder ShrinkToFit",
    11: "AdjustIndent",
  },
  RangeSort: {
    2: "Apply",
  },
  RangeView: {
    3: "CellAddresses ColumnCount Formulas FormulasLocal FormulasR1C1 GetRange Index NumberFormat RowCount Rows Text ValueTypes Values",
  },
  RangeViewCollection: {
    3: "GetItemAt",
    4: "GetCount",
  },
  RemoveDuplicatesResult: {
    9: "Removed UniqueRemaining",
  },
  Runtime: {
    8: "EnableEvents",
  },
  Setting: {
    4: "Delete Key Value",
  },
  SettingCollection: {
    4: "Add GetCount GetItemOrNullObject",
  },
  Style: {
    7: "Borders BuiltIn Delete Fill Font FormulaHidden HorizontalAlignment IncludeAlignment IncludeBorder IncludeFont IncludeNumber IncludePatterns IncludeProtection IndentLevel Locked Name NumberFormat NumberFormatLocal ReadingOrder ShrinkToFit VerticalAlignment WrapText",
    8: "AutoIndent TextOrientation",
  },
  StyleCollection: {
    7: "Add",
    9: "GetCount GetItemAt",
    14: "GetItemOrNullObject",
  },
  Table: {
    2: "ClearFilters ConvertToRange ReapplyFilters Sort Worksheet",
    3: "HighlightFirstColumn HighlightLastColumn ShowBandedColumns ShowBandedRows ShowFilterButton",
    7: "_RegisterDataChangedEvent _RegisterSelectionChangedEvent _UnregisterDataChangedEvent _UnregisterSelectionChangedEvent",
    8: "LegacyId",
    9: "AutoFilter",
    13: "Resize",
  },
  TableCollection: {
    4: "GetCount GetItemOrNullObject",
    7: "_RegisterDataChangedEvent _UnregisterDataChangedEvent",
    9: "_RegisterAddedEvent _RegisterDeletedEvent _UnregisterAddedEvent _UnregisterDeletedEvent",
  },
  TableColumn: {
    2: "Filter",
  },
  TableColumnCollection: {
    4: "GetCount GetItemOrNullObject",
  },
  TableRowCollection: {
    4: "GetCount",
  },
  TableScopedCollection: {
    9: "GetCount GetFirst",
    14: "GetItemOrNullObject",
  },
  TableSort: {
    2: "Apply Clear Fields MatchCase Method Reapply",
  },
  TableStyle: {
    10: "Delete Duplicate Name ReadOnly",
  },
  TableStyleCollection: {
    10: "Add GetCount GetDefault GetItemOrNullObject SetDefault",
  },
  TextConditionalFormat: {
    6: "Format Rule",
  },
  TopBottomConditionalFormat: {
    6: "Format Rule",
  },
  Workbook: {
    2: "Functions",
    3: "PivotTables _V1Api",
    4: "Settings",
    5: "CustomXmlParts _Runtime",
    6: "InternalTest",
    7: "DataConnections GetActiveCell Name Properties Protection Styles _onMessage",
    8: "ReadOnly",
    9: "AutoSave CalculationEngineVersion ChartDataPointTrack GetActiveChart GetActiveChartOrNullObject GetIsActiveCollabSession GetSelectedRanges IsDirty PreviouslySaved UsePrecisionAsDisplayed _GetRangesForEventByReferenceId _GetRangesOrNullObjectForEventByReferenceId _RegisterAutoSaveSettingChangedEvent _UnregisterAutoSaveSettingChangedEvent",
    10: "Comments GetActiveSlicer GetActiveSlicerOrNullObject PivotTableStyles SlicerStyles Slicers TableStyles TimelineStyles",
    11: "Close Save",
    13: "InsertWorksheetsFromBase64 _RegisterActivatedEvent _UnregisterActivatedEvent",
    14: "Queries",
  },
  WorkbookProtection: {
    7: "Protect Protected Unprotect",
  },
  WorkbookRangeAreas: {
    12: "Addresses Areas GetRangeAreasBySheet GetRangeAreasOrNullObjectBySheet Ranges",
  },
  Worksheet: {
    2: "Protection",
    3: "PivotTables",
    4: "GetUsedRangeOrNullObject Names",
    5: "GetNext GetNextOrNullObject GetPrevious GetPreviousOrNullObject",
    6: "Calculate",
    7: "Copy FreezePanes GetRangeByIndexes StandardHeight StandardWidth TabColor _GetAnotherWorksheetById _GetSheetById _RegisterActivatedEvent _RegisterDataChangedEvent _RegisterDeactivatedEvent _RegisterSelectionChangedEvent _UnregisterActivatedEvent _UnregisterDataChangedEvent _UnregisterDeactivatedEvent _UnregisterSelectionChangedEvent",
    8: "Gridlines Headings ShowGridlines ShowHeadings _RegisterCalculatedEvent _UnregisterCalculatedEvent",
    9: "AutoFilter EnableCalculation FindAll FindAllOrNullObject GetRanges HorizontalPageBreaks PageLayout ReplaceAll Shapes VerticalPageBreaks _RegisterFormatChangedEvent _UnregisterFormatChangedEvent",
    10: "Comments ShowOutlineLevels Slicers Visuals _RegisterColumnSortedEvent _RegisterRowSortedEvent _RegisterSingleClickedEvent _UnregisterColumnSortedEvent _UnregisterRowSortedEvent _UnregisterSingleClickedEvent",
    11: "_RegisterRowHiddenChangedEvent _UnregisterRowHiddenChangedEvent",
    12: "CustomProperties",
    13: "_RegisterFormulaChangedEvent _UnregisterFormulaChangedEvent",
    14: "TabId _RegisterProtectionChangedEvent _UnregisterProtectionChangedEvent",
  },
  WorksheetCollection: {
    4: "GetCount GetItemOrNullObject",
    5: "GetFirst GetLast",
    7: "_RegisterActivatedEvent _RegisterAddedEvent _RegisterDeactivatedEvent _RegisterDeletedEvent _UnregisterActivatedEvent _UnregisterAddedEvent _UnregisterDeactivatedEvent _UnregisterDeletedEvent",
    8: "_RegisterCalculatedEvent _UnregisterCalculatedEvent",
    9: "_RegisterDataChangedEvent _RegisterFormatChangedEvent _RegisterSelectionChangedEvent _UnregisterDataChangedEvent _UnregisterFormatChangedEvent _UnregisterSelectionChangedEvent",
    10: "_RegisterColumnSortedEvent _RegisterRowSortedEvent _RegisterSingleClickedEvent _UnregisterColumnSortedEvent _UnregisterRowSortedEvent _UnregisterSingleClickedEvent",
    11: "_RegisterRowHiddenChangedEvent _UnregisterRowHiddenChangedEvent",
    13: "_RegisterFormulaChangedEvent _UnregisterFormulaChangedEvent",
    14: "_RegisterProtectionChangedEvent _UnregisterProtectionChangedEvent",
  },
  WorksheetCustomProperty: {
    12: "Delete Key Value",
  },
  WorksheetCustomPropertyCollection: {
    12: "Add GetCount GetItemOrNullObject",
  },
  WorksheetFreezePanes: {
    7: "FreezeAt FreezeColumns FreezeRows GetLocation GetLocationOrNullObject Unfreeze",
  },
  WorksheetProtection: {
    2: "Options Protected",
  },
};
